import { BEGIN, INSIDE, KINDS, LAST, tagOf, UNIT } from '../../language/names/tags';
import { ANY_TAG, type LabelledDocument, type LabelledSentence } from './corpus';

/** Names by kind, each once: what other names may be put in place of. */
export type Inventory = string[][][];

interface Name {
  first: number;
  last: number;
  kind: number;
}

/** The names of a sentence, by its labels; tokens of unknown label are in none. */
export function namesOf(sentence: LabelledSentence): Name[] {
  const names: Name[] = [];
  sentence.allowed.forEach((allowed, i) => {
    if (allowed === 1 || allowed === ANY_TAG) return;
    const tag = 31 - Math.clz32(allowed);
    const kind = (tag - 1) >> 2;
    const position = ((tag - 1) & 3) + 1;
    if (position === BEGIN || position === UNIT) names.push({ first: i, last: i, kind });
    else {
      const open = names.at(-1);
      if (open) open.last = i;
    }
  });
  return names;
}

/** Longer names are mostly titles of works and slips of annotation. */
const LONGEST_NAME = 6;

/** Collects the names of the documents. */
export function inventory(documents: readonly LabelledDocument[]): Inventory {
  const seen = KINDS.map(() => new Map<string, string[]>());
  for (const { sentences } of documents) {
    for (const sentence of sentences) {
      for (const { first, last, kind } of namesOf(sentence)) {
        const words = sentence.tokens.slice(first, last + 1);
        const fits = words.length <= LONGEST_NAME && /^\p{Lu}/u.test(words[0] ?? '');
        if (fits) seen[kind]?.set(words.join(' '), words);
      }
    }
  }
  return seen.map((names) => [...names.values()]);
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

function relabel(sentence: LabelledSentence, change: (words: string[], kind: number) => string[]) {
  const tokens: string[] = [];
  const allowed: number[] = [];
  const names = namesOf(sentence);
  let next = 0;
  for (let i = 0; i < sentence.tokens.length; i++) {
    const name = names[next];
    if (name?.first !== i) {
      tokens.push(sentence.tokens[i] ?? '');
      allowed.push(sentence.allowed[i] ?? 1);
      continue;
    }
    const words = change(sentence.tokens.slice(name.first, name.last + 1), name.kind);
    words.forEach((word, k) => {
      const last = k === words.length - 1;
      const position = k === 0 ? (last ? UNIT : BEGIN) : last ? LAST : INSIDE;
      tokens.push(word);
      allowed.push(1 << tagOf(name.kind, position));
    });
    i = name.last;
    next++;
  }
  return { tokens, allowed: Int32Array.from(allowed) };
}

/**
 * A copy of a document in which people, organisations and places have other names, the same one
 * each time; a person's last name follows the full name. Kind "other" stays: a nationality and a
 * law are not interchangeable.
 */
export function renamed(
  document: LabelledDocument,
  names: Inventory,
  random: () => number,
): LabelledDocument {
  const chosen = new Map<string, string[]>();
  const change = (words: string[], kind: number): string[] => {
    const id = `${kind} ${words.join(' ')}`;
    const known = chosen.get(id);
    if (known) return known;
    const other = KINDS[kind] !== 'person' ? undefined : pick(names[kind] ?? [], random);
    // A surname or an acronym by itself is most often one word: so is what replaces it.
    const fits = other && (words.length > 1 || kind === 2) ? other : other?.slice(-1);
    const result = fits && random() < 0.8 ? fits : words;
    chosen.set(id, result);
    if (kind === 0 && words.length > 1) chosen.set(`0 ${words.at(-1)}`, result.slice(-1));
    return result;
  };
  return { ids: [], sentences: document.sentences.map((sentence) => relabel(sentence, change)) };
}

const SMALL_IN_TITLES = /^(?:a|an|the|of|in|on|at|to|for|and|or|with|by|from|as|but|vs|s)$/i;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The sentence as a headline: in Title Case, or all in capitals; without its full stop. */
export function asHeadline(sentence: LabelledSentence, capitals: boolean): LabelledSentence {
  const keep = sentence.tokens.at(-1) === '.' ? -1 : undefined;
  const tokens = sentence.tokens.slice(0, keep).map((word, i) => {
    if (capitals) return word.toUpperCase();
    return i > 0 && SMALL_IN_TITLES.test(word) ? word : capitalised(word);
  });
  return { tokens, allowed: sentence.allowed.slice(0, keep) };
}

/** The sentence with a dateline before it: "KARACHI:", "Lima (AFP) –", "Nairobi, Kenya —". */
export function withDateline(
  sentence: LabelledSentence,
  names: Inventory,
  random: () => number,
): LabelledSentence {
  const tokens: string[] = [];
  const allowed: number[] = [];
  const put = (words: readonly string[], kind: number): void => {
    words.forEach((word, k) => {
      const last = k === words.length - 1;
      const position = k === 0 ? (last ? UNIT : BEGIN) : last ? LAST : INSIDE;
      tokens.push(word);
      allowed.push(kind < 0 ? 1 : 1 << tagOf(kind, position));
    });
  };
  const short = (names[2] ?? []).filter((words) => words.length <= 2);
  const place = pick(short, random) ?? [];
  put(random() < 0.7 ? place.map((word) => word.toUpperCase()) : place, 2);
  if (random() < 0.3) {
    put([','], -1);
    put(pick(short, random) ?? [], 2);
  }
  if (random() < 0.4) {
    put(['('], -1);
    put([pick(['AP', 'AFP', 'Reuters', 'ANI', 'PTI', 'Xinhua', 'APP', 'IANS'], random) ?? ''], 1);
    put([')'], -1);
  }
  put([pick([':', '-', '–', '—', '--'], random) ?? ':'], -1);
  return {
    tokens: [...tokens, ...sentence.tokens],
    allowed: Int32Array.from([...allowed, ...sentence.allowed]),
  };
}

/** The sentence with its possessives torn apart, as text dumps have them: "Kenya’ s". */
export function withTornPossessives(sentence: LabelledSentence): LabelledSentence {
  const tokens: string[] = [];
  const allowed: number[] = [];
  sentence.tokens.forEach((word, i) => {
    const torn = /^['’]s$/.test(word);
    for (const part of torn ? ['’', 's'] : [word]) {
      tokens.push(part);
      allowed.push(sentence.allowed[i] ?? 1);
    }
  });
  return { tokens, allowed: Int32Array.from(allowed) };
}

/** Short forms that news joins with a hyphen ("Pak-US ties") and the sets lack. */
const SHORT_PLACES = ['Pak', 'US', 'UK', 'EU', 'Pak', 'US', 'UAE', 'Aus'];

/** The sentence with a pair of places in place of one nationality: "Pak-US", "India-China". */
export function withPair(
  sentence: LabelledSentence,
  names: Inventory,
  random: () => number,
): LabelledSentence {
  const single = (names[2] ?? []).slice(0, 600).filter((words) => words.length === 1);
  const place = (): string =>
    (random() < 0.5 ? pick(SHORT_PLACES, random) : pick(single, random)?.[0]) ?? 'US';
  const pair = 1 << tagOf(2, UNIT);
  const tokens: string[] = [];
  const allowed: number[] = [];
  sentence.tokens.forEach((word, i) => {
    const label = sentence.allowed[i] ?? 1;
    const nationality = label === 1 << tagOf(3, UNIT);
    // After a hyphen comes a place or again a nationality ("Pak-Afghan").
    const second = random() < 0.7 ? place() : word;
    tokens.push(...(nationality ? [place(), '-', second] : [word]));
    allowed.push(...(nationality ? [pair, 1, second === word ? label : pair] : [label]));
  });
  return { tokens, allowed: Int32Array.from(allowed) };
}

/** How much of the sets is added again in each disguise. */
const SHARES = {
  renamed: 0.1,
  title: 0.05,
  capitals: 0.03,
  dateline: 0.03,
  torn: 0.25,
  pair: 0.03,
};

/** The documents, and copies of some of them as news and the web would have written them. */
export function augment(
  documents: readonly LabelledDocument[],
  random: () => number,
): LabelledDocument[] {
  const names = inventory(documents);
  const added: LabelledDocument[] = [];
  for (const document of documents) {
    if (random() < SHARES.renamed) added.push(renamed(document, names, random));
    for (const sentence of document.sentences) {
      const alone = (copy: LabelledSentence): number => added.push({ ids: [], sentences: [copy] });
      if (random() < SHARES.title) alone(asHeadline(sentence, false));
      if (random() < SHARES.capitals) alone(asHeadline(sentence, true));
      if (random() < SHARES.dateline) alone(withDateline(sentence, names, random));
      const nationality = sentence.allowed.includes(1 << tagOf(3, UNIT));
      if (nationality && random() < SHARES.pair) alone(withPair(sentence, names, random));
      const possessive = sentence.tokens.some((word) => /^['’]s$/.test(word));
      if (possessive && random() < SHARES.torn) alone(withTornPossessives(sentence));
    }
  }
  return [...documents, ...added];
}
