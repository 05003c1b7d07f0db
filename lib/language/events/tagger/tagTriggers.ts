import type { Word } from '../words';
import type { TaggedWord } from './taggedWord';
import { describeTagged, OFFSETS, REACH, STATES, stateOf } from './taggedWord';
import { contextKeys, MOST_CONTEXT_KEYS, wordKeys } from './triggerFeatures';
import type { TriggerModel } from './triggerModel';
import { ZERO } from './triggerModel';

/** Words kept for each state: about 200 bytes each. */
const MOST_MET = 20_000;

/** Characters of the longest word kept: of a longer one engines hold the whole text. */
const LONGEST_MET = 12;

function describe(model: TriggerModel, text: string, state: number): TaggedWord {
  while (model.met.length < STATES) model.met.push(new Map());
  const met = model.met[state];
  const held = met?.get(text);
  if (held !== undefined) return held;
  const word = describeTagged(text, state, model.words);
  if (met !== undefined && text.length <= LONGEST_MET) {
    if (met.size >= MOST_MET) met.clear();
    met.set(text, word);
  }
  return word;
}

function weightOf(model: TriggerModel, key: number): number {
  const found = model.weights.get(key);
  return found < 0 ? 0 : found - ZERO;
}

/** Sum of the weights of what a word says at `offset` from the one that is scored. */
function scoreAt(model: TriggerModel, word: TaggedWord, offset: number): number {
  const scores = (word.scores ??= new Int32Array(OFFSETS).fill(UNKNOWN));
  const slot = offset + REACH;
  const held = scores[slot] as number;
  if (held !== UNKNOWN) return held;
  let sum = 0;
  for (const key of wordKeys(word, offset)) sum += weightOf(model, key);
  scores[slot] = sum;
  return sum;
}

const UNKNOWN = 0x7fffffff;

const buffer = new Int32Array(MOST_CONTEXT_KEYS);

/**
 * Per word of a sentence 1 where it names an event, as far as the model can tell. Only words of open
 * classes outside dates ever do.
 */
export function tagTriggers(model: TriggerModel, words: readonly Word[]): Uint8Array {
  const tags = new Uint8Array(words.length);
  const tagged = words.map((word) => describe(model, word.text, stateOf(word)));
  const edge = describe(model, '', 0);
  for (let at = 0; at < tagged.length; at++) {
    if (tagged[at]?.open !== true) continue;
    let sum = 0;
    for (let offset = -REACH; offset <= REACH; offset++)
      sum += scoreAt(model, tagged[at + offset] ?? edge, offset);
    const count = contextKeys(tagged, at, edge, buffer);
    for (let k = 0; k < count; k++) sum += weightOf(model, buffer[k] as number);
    if (sum * model.scale + model.bias > 0) tags[at] = 1;
  }
  return tags;
}
