/** How often a call is made before it is given up. */
const TRIES = 3;

/** How long one call may go without an answer, in milliseconds: many times what the longest article takes. */
const LONGEST_ANSWER = 8000;

/**
 * Makes a call, and makes it again where it fails or stays without an answer: the browser may stop
 * the background at the very moment it is asked. The last failure is the caller's.
 */
export async function patiently<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The background did not answer.')), LONGEST_ANSWER);
    });
    try {
      return await Promise.race([call(), late]);
    } catch (error) {
      if (left === 0 || signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
