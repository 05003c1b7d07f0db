import { articleCloseness } from './articleCloseness';
import { pairFeatures, sharedRows, type Surroundings } from './pairFeatures';
import type { PairEvidence } from './pairModel';
import {
  mentionContext,
  stemTexts,
  type EventPlace,
  type MentionContext,
  type ToldText,
} from './toldText';

/** Two mentions that may be of one event, by their places in the list of mentions. */
export interface MentionPair {
  a: number;
  b: number;
  evidence: PairEvidence;
}

/** Articles less alike than this (cosine) have no event in common. */
const STRANGERS = 0.05;
/** Mean cosine from which articles stand around one another. */
const AROUND = 0.13;

/** All pairs of mentions that may be of one event, of one article or of two that are alike, with their evidence. */
export function* mentionPairs(
  texts: readonly ToldText[],
  places: readonly EventPlace[],
): Generator<MentionPair> {
  const stemmed = stemTexts(texts);
  const contexts = places.map((place) => mentionContext(place, texts, stemmed));
  const byArticle = texts.map((): number[] => []);
  for (const [index, { article }] of contexts.entries()) byArticle[article]?.push(index);
  const surroundings = surroundingsOf(texts, contexts, stemmed);
  const { cosine } = surroundings.closeness;
  for (const [article, mentions] of byArticle.entries()) {
    if (mentions.length === 0) continue;
    for (let other = 0; other <= article; other++) {
      if (other !== article && cosine(article, other) < STRANGERS) continue;
      for (const b of mentions)
        for (const a of byArticle[other] ?? []) {
          if (other === article && a >= b) break;
          const one = contexts[a];
          const two = contexts[b];
          if (one && two) yield { a, b, evidence: evidenceOf(one, two, surroundings) };
        }
    }
  }
}

function evidenceOf(
  a: MentionContext,
  b: MentionContext,
  surroundings: Surroundings,
): PairEvidence {
  return {
    features: pairFeatures(a, b, surroundings),
    rows: sharedRows(a, b),
    repeated: a.head === b.head,
  };
}

function surroundingsOf(
  texts: readonly ToldText[],
  contexts: readonly MentionContext[],
  stemmed: ReturnType<typeof stemTexts>,
): Surroundings {
  const closeness = articleCloseness(stemmed);
  const counts = texts.map(() => new Map<string, number>());
  for (const { article, head } of contexts) {
    const held = counts[article];
    held?.set(head, (held.get(head) ?? 0) + 1);
  }
  const told = (article: number, head: string): number => counts[article]?.get(head) ?? 0;
  const around = texts.map((_, article) => {
    const near = texts.flatMap((__, other) =>
      closeness.height(article, other) > AROUND ? [other] : [],
    );
    const shares = new Map<string, number>();
    for (const other of near)
      for (const head of counts[other]?.keys() ?? [])
        shares.set(head, (shares.get(head) ?? 0) + 1 / near.length);
    return shares;
  });
  return {
    closeness,
    told,
    toldAround: (article, head) => around[article]?.get(head) ?? 0,
  };
}
