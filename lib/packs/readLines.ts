/** A line longer than this is no article: the longest novel is under 6 MB. In UTF-16 code units. */
export const LONGEST_LINE = 32_000_000;

/**
 * The lines of a UTF-8 stream, numbered from 1, without their ends; empty lines are passed over.
 * One line is held at a time. Throws a `RangeError` at a line over {@link LONGEST_LINE}.
 */
export async function* readLines(
  bytes: ReadableStream<Uint8Array>,
): AsyncGenerator<{ line: string; number: number }> {
  const reader = bytes
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let parts: string[] = [];
  let held = 0;
  let number = 1;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let from = 0;
      for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', from)) {
        const line = [...parts, value.slice(from, at)].join('').replace(/\r$/, '');
        parts = [];
        held = 0;
        from = at + 1;
        if (line.trim() !== '') yield { line, number };
        number += 1;
      }
      parts.push(value.slice(from));
      held += value.length - from;
      if (held > LONGEST_LINE)
        throw new RangeError(`Line ${number} is longer than ${LONGEST_LINE} characters.`);
    }
    const last = parts.join('').replace(/\r$/, '');
    if (last.trim() !== '') yield { line: last, number };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
