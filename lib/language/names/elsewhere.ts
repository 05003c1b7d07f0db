import { wordAt, type SentenceView } from './features';
import { hashText, keyOf, mix } from './hash';
import type { Word } from './words';

/** A place of a word in an article. */
interface Place {
  view: SentenceView;
  index: number;
  /** What it tells of the word at its other places; made when first asked for. */
  told: Int32Array | null;
}

/** Of a word that an article has more often, the first places speak for all. */
const MOST_PLACES = 6;

/** No word is told more by its other places. */
const MOST_TOLD = 12;

const OPEN = hashText('(');
const CLOSE = hashText(')');

/** Keeps these features apart from those of words and of context. */
const ELSEWHERE = hashText('elsewhere in the article');

const key = (template: number, value: number): number =>
  keyOf(mix(mix(value, template), ELSEWHERE));

/** What stands around a name there, and the words it goes with: "Mr Zipmex", "Zipmex Ltd", "in Zipmex". */
function tell({ view, index }: Place): Int32Array {
  const start = view.runStart[index] ?? index;
  const end = view.runEnd[index] ?? index;
  const where = (index === start ? 1 : 0) + (index === end ? 2 : 0);
  const told = [
    key(0, mix(wordAt(view, start - 1).lower, where)),
    key(1, mix(wordAt(view, end + 1).lower, where)),
  ];
  const head = wordAt(view, start);
  const tail = wordAt(view, end);
  if (index !== end) told.push(key(2, tail.lower), key(3, tail.fine));
  if (index !== start) told.push(key(4, head.lower), key(5, head.fine));
  return Int32Array.from(told);
}

/** What the long form tells of the acronym at `index`: "All Progressives Congress (APC)". Null where there is none. */
function tellAcronym(view: SentenceView, index: number, { acronym }: Word): Int32Array | null {
  const bracketed =
    wordAt(view, index - 1).lower === OPEN && wordAt(view, index + 1).lower === CLOSE;
  const from = view.wideStart[index - 2] ?? -1;
  if (!bracketed || from < 0) return null;
  const to = view.wideEnd[index - 2] ?? from;
  let initials = '';
  for (let i = from; i <= to; i++) {
    const word = wordAt(view, i);
    if (word.capital) initials += word.initial;
  }
  const fits = initials.includes(acronym) || acronym.includes(initials);
  if (initials.length < 2 || !fits) return null;
  const tail = wordAt(view, to);
  return Int32Array.of(key(6, tail.lower), key(7, tail.fine), key(8, 0));
}

/**
 * Fills {@link SentenceView.elsewhere} of an article's sentences: for each capitalised word, the keys
 * of what its other places tell of it (global features; Chieu and Ng, 2003).
 */
export function tellElsewhere(views: readonly SentenceView[]): void {
  const places = new Map<number, Place[]>();
  const longForms = new Map<number, Int32Array>();
  for (const view of views) {
    view.words.forEach((word, index) => {
      if (!word.capital) return;
      if (word.acronym !== '') {
        const told = tellAcronym(view, index, word);
        if (told) longForms.set(word.lower, told);
      }
      // In a headline every word is a name's neighbour.
      if (view.style !== 0) return;
      const known = places.get(word.lower);
      if (!known) places.set(word.lower, [{ view, index, told: null }]);
      else if (known.length < MOST_PLACES) known.push({ view, index, told: null });
    });
  }
  for (const view of views) {
    view.words.forEach((word, index) => {
      if (!word.capital) return;
      const others = places.get(word.lower);
      const longForm = longForms.get(word.lower);
      const alone = !others || (others.length === 1 && others[0]?.view === view);
      if (alone && !longForm) return;
      const told = new Set<number>(longForm);
      for (const place of others ?? []) {
        if (place.view === view && place.index === index) continue;
        for (const value of (place.told ??= tell(place))) {
          if (told.size < MOST_TOLD) told.add(value);
        }
      }
      if (told.size > 0) view.elsewhere[index] = Int32Array.from(told);
    });
  }
}
