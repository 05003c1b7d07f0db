import { Ballots, MOST_BALLOT_KEYS } from '../../language/names/ballots';
import { viewDocument } from '../../language/names/document';
import {
  contextKeys,
  isTold,
  MOST_CONTEXT_KEYS,
  wordAt,
  wordKeys,
  type SentenceView,
} from '../../language/names/features';
import { KEY_BITS } from '../../language/names/hash';
import { companyKeys } from '../../language/names/topic';
import { describeWord, OFFSETS, REACH, type Clusters, type Word } from '../../language/names/words';
import { ANY_TAG, type LabelledDocument } from './corpus';

/** Sentences as numbers: those of sentence `s` are tokens `sentences[s]` … `sentences[s + 1]`, and features likewise by token. */
export interface Encoded {
  sentences: Int32Array;
  tokens: Int32Array;
  /** Row numbers of the features of each token. */
  features: Int32Array;
  allowed: Int32Array;
  /** Per token: 1 where the tagger looks for a name; it has features and more than one possible tag only there. */
  open: Uint8Array;
  /** Whether every token of the sentence has one label. */
  certain: Uint8Array;
  /** Key of each row. */
  keys: Int32Array;
  /** Rows of what a first reading of the article says of each token; those of token `t` from `ballotStarts[t]`. */
  ballots: Int32Array;
  ballotStarts: Int32Array;
}

/** First readings: per document, the probabilities of tags of each sentence; null where there is none. */
export type Readings = (Float64Array[] | null)[];

/** Calls `visit` with each token's feature keys, which are valid until the next call. */
function eachToken(
  views: readonly SentenceView[],
  keysOf: (word: Word, offset: number) => Int32Array,
  visit: (keys: Int32Array, count: number) => void,
): void {
  const keys = new Int32Array(MOST_CONTEXT_KEYS + 120);
  for (const view of views) {
    let company: Int32Array | null = null;
    for (let i = 0; i < view.words.length; i++) {
      if (view.open[i] === 0) {
        visit(keys, 0);
        continue;
      }
      let count = contextKeys(view, i, keys);
      const put = (key: number): void => {
        keys[count++] = key;
      };
      for (let offset = -REACH; offset <= REACH; offset++) {
        keysOf(wordAt(view, i + offset), offset).forEach(put);
      }
      if (isTold(view, i)) {
        view.topic.forEach(put);
        company ??= companyKeys(view.words);
        company.forEach(put);
        view.elsewhere[i]?.forEach(put);
      }
      visit(keys, count);
    }
  }
}

const OFFSET_LIST = Array.from({ length: OFFSETS }, (_, i) => i - REACH);

/** Describes words and lists their keys, each once. */
export function wordMemory(clusters: Clusters) {
  const words = new Map<string, Word>();
  const keys = new Map<Word, Int32Array[]>();
  return {
    describe(text: string, style: 0 | 1 | 2): Word {
      const id = `${style}${text}`;
      let word = words.get(id);
      if (!word) words.set(id, (word = describeWord(text, style, clusters)));
      return word;
    },
    keysOf(word: Word, offset: number): Int32Array {
      let lists = keys.get(word);
      if (!lists) keys.set(word, (lists = OFFSET_LIST.map((at) => wordKeys(word, at))));
      return lists[offset + REACH] ?? new Int32Array();
    },
  };
}

/**
 * Labels as far as the tagger can reach them: a name with a word that is never looked at ("Ministry
 * of foreign trade and Industry") teaches nothing where it is looked at, and is outside where not.
 */
function withinReach(allowed: Int32Array, open: Uint8Array): Int32Array {
  const reachable = allowed.slice();
  allowed.forEach((tags, i) => {
    if (open[i] === 1) return;
    reachable[i] = 1;
    if (tags === 1 || tags === ANY_TAG) return;
    for (const by of [-1, 1]) {
      for (let j = i + by; open[j] === 1 && allowed[j] !== 1; j += by) reachable[j] = ANY_TAG;
    }
  });
  return reachable;
}

/** Turns documents into numbers. Features met fewer than `least` times are dropped. */
export function encode(
  documents: readonly LabelledDocument[],
  clusters: Clusters,
  least: number,
  readings: Readings = [],
): Encoded {
  const memory = wordMemory(clusters);
  const keysOf = (word: Word, offset: number): Int32Array => memory.keysOf(word, offset);
  const counts = new Uint8Array(2 ** KEY_BITS);
  let sentenceCount = 0;
  let tokenCount = 0;
  const all = documents.map((document) => {
    sentenceCount += document.sentences.length;
    const texts = document.sentences.map((sentence) => sentence.tokens);
    return viewDocument(texts, (text, style) => memory.describe(text, style));
  });
  for (const views of all) {
    eachToken(views, keysOf, (keys, count) => {
      tokenCount++;
      for (let k = 0; k < count; k++) {
        const key = keys[k] ?? 0;
        if ((counts[key] ?? 0) < least) counts[key] = (counts[key] ?? 0) + 1;
      }
    });
  }
  const ballotKeys: number[] = [];
  const ballotStarts = new Int32Array(tokenCount + 1);
  const buffer = new Int32Array(MOST_BALLOT_KEYS);
  let place = 0;
  all.forEach((views, d) => {
    const reading = readings[d];
    const ballots = new Ballots(views);
    if (reading) {
      views.forEach((view, s) =>
        ballots.count(view, 0, view.words.length, reading[s] ?? new Float64Array()),
      );
    }
    for (const view of views) {
      for (let i = 0; i < view.words.length; i++) {
        const count = reading && view.open[i] === 1 ? ballots.keys(view, i, buffer) : 0;
        for (let k = 0; k < count; k++) {
          const key = buffer[k] ?? 0;
          ballotKeys.push(key);
          counts[key] = least;
        }
        ballotStarts[++place] = ballotKeys.length;
      }
    }
  });
  const rowOf = new Int32Array(2 ** KEY_BITS).fill(-1);
  const kept: number[] = [];
  counts.forEach((count, key) => {
    if (count >= least) rowOf[key] = kept.push(key) - 1;
  });
  const encoded: Encoded = {
    sentences: new Int32Array(sentenceCount + 1),
    tokens: new Int32Array(tokenCount + 1),
    features: new Int32Array(tokenCount * 60),
    allowed: new Int32Array(tokenCount),
    open: new Uint8Array(tokenCount),
    certain: new Uint8Array(sentenceCount),
    keys: Int32Array.from(kept),
    ballots: Int32Array.from(ballotKeys, (key) => rowOf[key] ?? -1),
    ballotStarts,
  };
  let sentence = 0;
  let token = 0;
  let used = 0;
  documents.forEach((document, d) => {
    document.sentences.forEach(({ allowed }, s) => {
      const open = all[d]?.[s]?.open ?? new Uint8Array(allowed.length);
      const reachable = withinReach(allowed, open);
      encoded.allowed.set(reachable, token);
      encoded.open.set(open, token);
      encoded.certain[sentence] = reachable.includes(ANY_TAG) ? 0 : 1;
      token += allowed.length;
      encoded.sentences[++sentence] = token;
    });
  });
  token = 0;
  for (const views of all) {
    eachToken(views, keysOf, (keys, count) => {
      for (let k = 0; k < count; k++) {
        const row = rowOf[keys[k] ?? 0] ?? -1;
        if (row >= 0) encoded.features[used++] = row;
      }
      encoded.tokens[++token] = used;
    });
  }
  encoded.features = encoded.features.subarray(0, used);
  return encoded;
}
