/**
 * Asks until the answer satisfies, every 50 ms: what a browser does comes when it comes.
 * @param ask may throw while the thing asked about is not there
 * @returns the first answer that satisfies
 * @throws the last error, or one that quotes the last answer, after `timeout` milliseconds
 */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  satisfies: (answer: T) => boolean = Boolean,
  timeout = 15_000,
): Promise<T> {
  const until = Date.now() + timeout;
  for (;;) {
    let failure: Error;
    try {
      const answer = await ask();
      if (satisfies(answer)) return answer;
      failure = new Error(`Still ${JSON.stringify(answer)} after ${timeout} ms.`);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    if (Date.now() > until) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
