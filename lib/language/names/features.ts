import { hashText, keyOf, mix } from './hash';
import { edgeWord, NEAR, REACH, type Style, type Word } from './words';

/** What the rest of the article tells of a capitalised word: bits of {@link SentenceView.hints}. */
export const SEEN_SMALL = 1;
export const SEEN_CAPITAL = 2;
export const SEEN_INSIDE = 4;

/** A sentence as the features see it: its words, and for each the run of capitals it stands in. */
export interface SentenceView {
  words: readonly Word[];
  style: Style;
  /** Per word: {@link SEEN_SMALL} and its like. */
  hints: Uint8Array;
  /** Per word: first and last word of its run of capitalised words; -1 outside any. */
  runStart: Int32Array;
  runEnd: Int32Array;
  /** The same with small words such as "of" between. */
  wideStart: Int32Array;
  wideEnd: Int32Array;
  /** Keys of what the article is about, see `topic.ts`; the same for all its sentences. */
  topic: Int32Array;
  /** Per word: keys of what its other places in the article tell, see `elsewhere.ts`; null where nothing. */
  elsewhere: (Int32Array | null)[];
  /** Per word: 1 where it may be part of a name, see {@link openWords}. */
  open: Uint8Array;
}

const BEFORE = edgeWord('<before>');
const AFTER = edgeWord('<after>');

/** Words that join capitalised words into one name: "Bank of the West", "Lashkar-e Tayyiba". */
const JOINTS = new Set(['of', 'the', 'for', 'and', '&', '-', 'e', 'de', 'al'].map(hashText));

/** A wide run crosses this many joining words in a row ("of the") and no more. */
const MOST_JOINTS = 2;

function fillRuns(words: readonly Word[], joints: number, starts: Int32Array, ends: Int32Array) {
  starts.fill(-1);
  ends.fill(-1);
  for (let i = 0; i < words.length; i++) {
    if (!words[i]?.capital) continue;
    let last = i;
    for (let j = i + 1, gap = 0; j < words.length; j++) {
      const word = words[j];
      if (word?.capital) {
        last = j;
        gap = 0;
      } else if (!word || ++gap > joints || !JOINTS.has(word.lower)) break;
    }
    starts.fill(i, i, last + 1);
    ends.fill(last, i, last + 1);
    i = last;
  }
}

/** Marks across which a name goes on: "Lee Dae-jun", "COVID-19", "N’Diaye", "KaVo / Gendex". */
const LINKS = new Set(
  ['-', '\u2010', '\u2011', '\u2013', "'", '\u2019', '/', '&', '+', '.'].map(hashText),
);

/**
 * Which words may be part of a name: those with an upper-case letter and their neighbours, across a
 * linking mark too. All others are outside, which spares the tagger two words of three.
 */
function openWords(words: readonly Word[]): Uint8Array {
  const open = new Uint8Array(words.length);
  words.forEach(({ upper }, i) => {
    if (!upper) return;
    open[i] = 1;
    for (const by of [-1, 1]) {
      let at = i + by;
      if (at >= 0 && at < open.length) open[at] = 1;
      const linked = LINKS.has(words[at]?.lower ?? 0);
      at += by;
      if (linked && at >= 0 && at < open.length) open[at] = 1;
    }
  });
  return open;
}

const NOTHING = new Int32Array();

/** Prepares a sentence for {@link wordKeys} and {@link contextKeys}; what the article tells of it is still to come. */
export function viewSentence(
  words: readonly Word[],
  style: Style,
  hints: Uint8Array,
): SentenceView {
  const empty = (): Int32Array => new Int32Array(words.length);
  const view = {
    words,
    style,
    hints,
    runStart: empty(),
    runEnd: empty(),
    wideStart: empty(),
    wideEnd: empty(),
    topic: NOTHING,
    elsewhere: words.map(() => null),
    open: openWords(words),
  };
  fillRuns(words, 0, view.runStart, view.runEnd);
  fillRuns(words, MOST_JOINTS, view.wideStart, view.wideEnd);
  return view;
}

/** The word at `index`, or what stands for the edge of the sentence. */
export function wordAt(view: SentenceView, index: number): Word {
  return view.words[index] ?? (index < 0 ? BEFORE : AFTER);
}

/** Keys of the features of a single word at `offset` (-{@link REACH} … {@link REACH}) from the word being tagged. */
export function wordKeys(word: Word, offset: number): Int32Array {
  const count = offset === 0 ? word.attributes.length : (NEAR[Math.abs(offset)] ?? 0);
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    keys[i] = keyOf(mix(word.attributes[i] ?? 0, 1000 + (offset + REACH) * 32 + i));
  }
  return keys;
}

/** Whether what the sentence, the article and other places tell counts for the word at `index`: it is in a run of capitals. */
export function isTold(view: SentenceView, index: number): boolean {
  return (view.wideStart[index] ?? -1) >= 0;
}

/** No word has more features of context than this. */
export const MOST_CONTEXT_KEYS = 48;

/**
 * Writes the keys of the features that join the word at `index` with its context into `out`, which
 * holds {@link MOST_CONTEXT_KEYS}; returns how many.
 */
export function contextKeys(view: SentenceView, index: number, out: Int32Array): number {
  let count = 0;
  const add = (template: number, value: number): void => {
    out[count++] = keyOf(mix(value, template));
  };
  const word = wordAt(view, index);
  const left = wordAt(view, index - 1);
  const right = wordAt(view, index + 1);
  const left2 = wordAt(view, index - 2);
  const right2 = wordAt(view, index + 2);
  const shape = word.shape;
  add(1, mix(left.lower, word.lower));
  add(2, mix(word.lower, right.lower));
  add(3, mix(left.fine, word.fine));
  add(4, mix(word.fine, right.fine));
  add(5, mix(mix(left2.middle, left.middle), shape));
  add(6, mix(mix(right2.middle, right.middle), shape));
  add(7, mix(left.shape, shape));
  add(8, mix(right.shape, mix(shape, 1)));
  add(9, mix(mix(left.shape, shape), right.shape));
  add(10, mix(left.lower, shape));
  add(11, mix(shape, right.lower));
  add(12, mix(mix(left.middle, shape), right.middle));
  add(13, mix(mix(left.coarse, word.coarse), right.coarse));
  add(14, mix(mix(left2.lower, left.lower), shape));
  add(15, mix(mix(right.lower, right2.lower), shape));
  add(16, mix(word.suffix, right.middle));
  add(17, mix(left.middle, word.suffix));
  add(18, mix(left.lower, word.fine));
  add(19, mix(word.fine, right.lower));
  if (index === 0) {
    add(20, shape);
    add(21, word.fine);
  }
  const start = view.runStart[index] ?? -1;
  const from = view.wideStart[index] ?? -1;
  if (from < 0) return count;
  const hint = mix(view.hints[index] ?? 0, (index === 0 ? 8 : 0) + view.style);
  add(22, hint);
  add(23, mix(hint, word.middle));
  const last = view.wideEnd[index] ?? index;
  const wideTail = wordAt(view, last);
  const place = (index === from ? 1 : 0) + (index === last ? 2 : 0);
  add(24, mix(wideTail.lower, place));
  add(25, mix(wideTail.fine, place));
  add(26, mix(Math.min(last - from, 6), place));
  if (start < 0) return count;
  const end = view.runEnd[index] ?? index;
  const head = wordAt(view, start);
  const tail = wordAt(view, end);
  const before = wordAt(view, start - 1);
  const after = wordAt(view, end + 1);
  const inRun = Math.min(index - start, 4) * 8 + Math.min(end - index, 4);
  add(27, inRun);
  add(28, mix(tail.lower, Math.min(end - index, 3)));
  add(29, mix(tail.fine, Math.min(end - index, 3)));
  add(30, mix(head.lower, Math.min(index - start, 3)));
  add(31, mix(head.fine, Math.min(index - start, 3)));
  add(32, mix(before.lower, inRun));
  add(33, mix(after.lower, inRun));
  add(34, mix(mix(before.middle, after.middle), inRun));
  add(35, mix(mix(head.middle, tail.middle), inRun));
  add(36, mix(before.lower, word.middle));
  add(37, mix(after.lower, word.middle));
  const before2 = wordAt(view, start - 2);
  const after2 = wordAt(view, end + 2);
  const after3 = wordAt(view, end + 3);
  add(38, mix(before2.lower, before.lower));
  add(39, mix(after.lower, after2.lower));
  add(40, mix(before2.fine, before.lower));
  add(41, mix(after.lower, after2.fine));
  add(42, mix(mix(after.lower, after2.lower), after3.fine));
  return count;
}
