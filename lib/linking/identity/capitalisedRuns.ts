import { tokenize } from '../../language/tokens';

/** Small words inside names: "Bank of the West", "Ludwig van Beethoven", "Jaish-e-Mohammed". */
const JOINTS = new Set(
  "of the for and & - – ' ’ . de del della der den di da do dos van von zu bin binti ibn al el ul e la le y".split(
    ' ',
  ),
);

/** Words of the longest name that is looked for. */
const LONGEST = 6;

/** Joints in a row that a name goes on across: "Bank of the West". */
const MOST_JOINTS = 2;

/** A text that asks for more names than this (a telephone book) is asked about its first ones. */
const MOST_RUNS = 4000;

const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);

/**
 * Every stretch of a text that can be a name by its capitals: runs of up to six words that begin and
 * end with a capitalised one, and all runs inside those; each once, as written. Takes linear time.
 */
export function capitalisedRuns(text: string): string[] {
  const tokens = tokenize(text);
  const runs = new Set<string>();
  for (let first = 0; first < tokens.length && runs.size < MOST_RUNS; first++) {
    const head = tokens[first];
    if (!head || !isCapitalised(head.text)) continue;
    let joints = 0;
    for (let last = first; last < Math.min(tokens.length, first + 2 * LONGEST); last++) {
      const tail = tokens[last];
      if (!tail || text.slice(head.start, tail.start).includes('\n')) break;
      if (isCapitalised(tail.text) || /^\p{N}/u.test(tail.text)) {
        joints = 0;
        runs.add(text.slice(head.start, tail.end));
      } else if (!JOINTS.has(tail.text.toLowerCase()) || ++joints > MOST_JOINTS) break;
    }
  }
  return [...runs];
}
