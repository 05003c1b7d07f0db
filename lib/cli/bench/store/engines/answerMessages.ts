/**
 * Makes this worker answer each message of its page with what `answer` gives, or with why it gives
 * nothing. Which messages come is the page's and `answer`'s affair.
 */
export function answerMessages(answer: (call: never) => Promise<unknown>): void {
  self.addEventListener('message', (event: MessageEvent<unknown>) => {
    answer(event.data as never).then(
      (given) => self.postMessage({ given }),
      (error: unknown) => {
        const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
        self.postMessage({ error: words });
      },
    );
  });
}
