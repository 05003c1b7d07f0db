import { tokenize, type Token } from '../../language/tokens';

/** Small words inside names: "Bank of the West", "Ludwig van Beethoven", "Jaish-e-Mohammed". */
const JOINTS = new Set(
  "of the for and & - – ' ’ de del della der den di da do dos van von zu bin binti ibn al el ul e la le y".split(
    ' ',
  ),
);

/** Small words that names begin with as well: "al-Qaeda", "bin Laden", "de Gaulle". */
const HEADS = new Set('al el bin ibn abu de del della di da dos van von la le'.split(' '));

/** Marks that join words without a space ("Jaish-e-Mohammed") and part them with one. */
const MARK = /^[-–'’]$/;

/** Words of the longest name that is looked for, joints aside. */
const LONGEST = 6;

/** Joints in a row that a name goes on across, marks aside: "Bank of the West". */
const MOST_JOINTS = 2;

/** Tokens of the longest name, marks and joints counted. */
const MOST_TOKENS = 3 * LONGEST;

/** A text that asks for more names than this (a telephone book) is asked about its first ones. */
const MOST_RUNS = 2000;

/** UTF-16 units of the longest word of a name: what is longer is no word. */
const LONGEST_WORD = 60;

const isCapitalised = (word: string): boolean => /^\p{Ll}?[\p{Lu}\p{Lt}]/u.test(word);
const isNumber = (word: string): boolean => /^\p{N}/u.test(word);

/** Whether a name can go on from one token to the next. */
function isOneLine(text: string, before: Token, after: Token): boolean {
  const between = after.start - before.end;
  if (between > 0 && (MARK.test(before.text) || MARK.test(after.text))) return false;
  return (
    between === 0 || (between < LONGEST_WORD && !/\n/.test(text.slice(before.end, after.start)))
  );
}

/** Words that are written small somewhere. */
function smallWords(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
}

/** Whether a capitalised word can be a name by itself where it stands. */
function isLone(
  text: string,
  tokens: readonly Token[],
  index: number,
  small: ReadonlySet<string>,
): boolean {
  const at = tokens[index];
  const [tied, before, after] = [tokens[index - 2], tokens[index - 1], tokens[index + 1]];
  if (!at) return false;
  if (after && /^\p{Lu}/u.test(after.text) && isOneLine(text, at, after)) return false;
  if (!before || !isOneLine(text, before, at)) return !small.has(at.text.toLowerCase());
  if (/^\p{Lu}/u.test(before.text)) return false;
  if (/^(?:of|de)$/.test(before.text) && tied && /^\p{Lu}/u.test(tied.text)) return false;
  const goesOn = /^(?:[\p{L}\p{N},]|['’]s$)/u.test(before.text);
  return goesOn || !small.has(at.text.toLowerCase());
}

/**
 * Every stretch of a text that can be a name by its capitals: runs of up to six words that begin and
 * end with a capitalised one (or begin with "al", "bin" and the like), and all runs inside those;
 * each once, as written. A lone word only where no capitalised word stands beside it, and at the
 * start of a sentence only if the text does not have it small too. Takes linear time.
 */
export function capitalisedRuns(text: string): string[] {
  const tokens = tokenize(text);
  const small = smallWords(tokens);
  const runs = new Set<string>();
  for (let first = 0; first < tokens.length && runs.size < MOST_RUNS; first++) {
    const head = tokens[first];
    if (!head || head.text.length > LONGEST_WORD) continue;
    const capital = isCapitalised(head.text);
    if (!capital && !HEADS.has(head.text)) continue;
    if (capital && isLone(text, tokens, first, small)) runs.add(head.text);
    let words = 1;
    let joints = 0;
    let before = head;
    for (let last = first + 1; last < Math.min(tokens.length, first + MOST_TOKENS); last++) {
      const tail = tokens[last];
      if (!tail || tail.text.length > LONGEST_WORD || !isOneLine(text, before, tail)) break;
      before = tail;
      if (isCapitalised(tail.text) || isNumber(tail.text)) {
        if (++words > LONGEST) break;
        joints = 0;
        runs.add(text.slice(head.start, tail.end));
      } else if (!JOINTS.has(tail.text.toLowerCase())) break;
      else if (!MARK.test(tail.text) && ++joints > MOST_JOINTS) break;
    }
  }
  return [...runs];
}
