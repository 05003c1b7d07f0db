/** A line longer than this is cut there, in UTF-16 code units. */
const LONGEST = 4_000_000;

/** The lines of a text as it streams in, numbered from 1, without their ends, empty ones among them. */
export async function* textLines(
  text: AsyncIterable<string>,
): AsyncGenerator<{ line: string; number: number }> {
  let held = '';
  let number = 1;
  for await (const piece of text) {
    held += piece;
    let from = 0;
    for (let end = held.indexOf('\n'); end !== -1; end = held.indexOf('\n', from)) {
      yield { line: held.slice(from, end).replace(/\r$/, ''), number };
      number += 1;
      from = end + 1;
    }
    held = held.slice(from);
    if (held.length > LONGEST) held = held.slice(0, LONGEST);
  }
  if (held !== '') yield { line: held.replace(/\r$/, ''), number };
}
