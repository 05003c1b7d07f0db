import type { NameKind } from '../../../model/mention';
import type { Span } from '../../../model/span';
import { dataPath, hasData, jsonLines } from '../developmentData';

/** A development set of names. `usedFor` says what it had to do with making the model (assets/models/names.md). */
export interface NameSet {
  name: string;
  usedFor: string;
}

/** The development sets, nearest to our readers' pages first. */
export const NAME_SETS: readonly NameSet[] = [
  { name: 'worldwide', usedFor: 'refiners and calibration fitted on it' },
  { name: 'wikigold', usedFor: 'refiners and calibration fitted on it; another part trained on' },
  { name: 'gmb', usedFor: 'another part trained on' },
  { name: 'wnut17', usedFor: 'nothing' },
  { name: 'ewt', usedFor: 'training data: all of it, labels harmonised' },
  { name: 'crossner-politics', usedFor: 'training data: all of it, labels harmonised' },
];

/** A text of a set, with its true names. */
export interface MarkedText {
  id: string;
  text: string;
  mentions: (Span & { kind: NameKind })[];
}

const fileOf = (set: string): string[] => ['bench', 'names', 'eval', `${set}-dev.jsonl`];

/** Whether the set is on this machine. */
export function hasNameSet(set: string): boolean {
  return hasData(...fileOf(set));
}

/** The texts of a set. Throws where it is not here. */
export function readNameSet(set: string): MarkedText[] {
  return jsonLines<MarkedText>(dataPath(...fileOf(set)));
}
