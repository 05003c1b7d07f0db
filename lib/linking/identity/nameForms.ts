import type { NameKind, NameMention } from '../../model/mention';
import { normaliseName } from './normaliseName';
import { remember } from './remember';

/** Where a name stands: in the title or in the body. */
export interface PlacedName {
  mention: NameMention;
  inTitle: boolean;
}

/** All mentions in one article that are the same name to the letter, after normalising. */
export interface NameForm {
  key: string;
  kind: NameKind;
  /** Mean confidence of the recogniser in the kind that won. */
  confidence: number;
  places: PlacedName[];
  /** The spellings as they stand, without possessive, each once. */
  spellings: string[];
  roles: string[];
  inTitle: boolean;
}

const KINDS: NameKind[] = ['person', 'organisation', 'place', 'other'];

/** A name as it is shown: without quotation marks, leading article and possessive. */
export const displayName = remember((text: string): string => {
  const shown = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’«»(]+|[\s"“”«»),;:]+$/g, '')
    .replace(/['’]s$/i, '')
    .replace(/^(?:the|The|THE) (?=\S)/, '');
  return shown || text;
});

function majorityKind(places: PlacedName[]): { kind: NameKind; confidence: number } {
  const [only] = places;
  if (only && places.length === 1)
    return { kind: only.mention.kind, confidence: 0.1 + only.mention.confidence - 0.1 };
  const votes = new Map<NameKind, { weight: number; count: number }>();
  for (const { mention } of places) {
    const vote = votes.get(mention.kind) ?? { weight: 0, count: 0 };
    // Even a mention of confidence 0 is a vote, so that ties are rare.
    vote.weight += 0.1 + mention.confidence;
    vote.count += 1;
    votes.set(mention.kind, vote);
  }
  let best: NameKind = 'other';
  for (const kind of KINDS) {
    if ((votes.get(kind)?.weight ?? 0) > (votes.get(best)?.weight ?? 0)) best = kind;
  }
  const won = votes.get(best) ?? { weight: 0, count: 1 };
  return { kind: best, confidence: won.weight / won.count - 0.1 };
}

/**
 * Groups mentions by normalised name, in order of first appearance (title before body). A form that
 * the recogniser gave several kinds takes the kind with the greatest summed confidence.
 */
export function nameForms(titleNames: NameMention[], names: NameMention[]): NameForm[] {
  const byKey = new Map<string, PlacedName[]>();
  const place = (mention: NameMention, inTitle: boolean): void => {
    const key = normaliseName(mention.text) || mention.text;
    const places = byKey.get(key) ?? [];
    places.push({ mention, inTitle });
    byKey.set(key, places);
  };
  const inOrder = (a: NameMention, b: NameMention): number => a.start - b.start;
  for (const name of [...titleNames].sort(inOrder)) place(name, true);
  for (const name of [...names].sort(inOrder)) place(name, false);
  return [...byKey].map(([key, places]) => ({
    key,
    places,
    ...majorityKind(places),
    spellings: [...new Set(places.map(({ mention }) => displayName(mention.text)))],
    roles: [...new Set(places.flatMap(({ mention }) => mention.role ?? []))],
    inTitle: places.some(({ inTitle }) => inTitle),
  }));
}
