/** A line longer than this is no article: the longest novel is under 6 MB. In UTF-16 code units. */
export const LONGEST_LINE = 32_000_000;

/** What of longer lines is passed over before it is given up, in UTF-16 code units: a bomb has no end. */
const MOST_PASSED = 1_000_000_000;

/**
 * The lines of a UTF-8 stream, numbered from 1, without their ends; empty lines are passed over.
 * One line is held at a time. One over {@link LONGEST_LINE} is told by its number and passed over; throws a
 * `RangeError` at it where nobody is to be told, and where such lines have no end.
 */
export async function* readLines(
  bytes: ReadableStream<Uint8Array>,
  onLong?: (number: number) => void,
): AsyncGenerator<{ line: string; number: number }> {
  const reader = bytes
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let parts: string[] = [];
  let held = 0;
  let number = 1;
  let passing = false;
  let passed = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let from = 0;
      for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', from)) {
        const line = passing ? '' : [...parts, value.slice(from, at)].join('').replace(/\r$/, '');
        parts = [];
        held = 0;
        passing = false;
        from = at + 1;
        if (line.trim() !== '') yield { line, number };
        number += 1;
      }
      held += value.length - from;
      if (passing) {
        passed += value.length - from;
        if (passed > MOST_PASSED) throw tooLong(number);
        continue;
      }
      parts.push(value.slice(from));
      if (held <= LONGEST_LINE) continue;
      if (onLong === undefined) throw tooLong(number);
      onLong(number);
      parts = [];
      passing = true;
    }
    const last = parts.join('').replace(/\r$/, '');
    if (last.trim() !== '') yield { line: last, number };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function tooLong(number: number): RangeError {
  return new RangeError(`Line ${number} is longer than ${LONGEST_LINE} characters.`);
}
