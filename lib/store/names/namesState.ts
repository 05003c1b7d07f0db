import { CorruptBlock } from '../format/corruptBlock';

/** What the manifest says of the names. */
export interface NamesState {
  /** The name table's row, `[generation, 0]` of the table `names`; 0 before there is one. Never given twice. */
  generation: number;
  /** Pairs of key and entity in it, and its bytes. */
  entries: number;
  bytes: number;
  /** The row `[delta, 0]` with what came since; 0 where there is none. Never given twice. */
  delta: number;
  deltaEntries: number;
  /** The next number for `generation` or `delta`. */
  nextGeneration: number;
}

/** The state of an archive without names. */
export function noNames(): NamesState {
  return {
    generation: 0,
    entries: 0,
    bytes: 0,
    delta: 0,
    deltaEntries: 0,
    nextGeneration: 1,
  };
}

/** The names' part of a manifest as read from disk; throws `CorruptBlock` where it cannot be one. */
export function parseNamesState(value: unknown): NamesState {
  if (typeof value !== 'object' || value === null) throw corrupt();
  const state = noNames();
  for (const field of Object.keys(state) as (keyof NamesState)[]) {
    const count: unknown = Reflect.get(value, field);
    if (!Number.isSafeInteger(count) || Number(count) < 0) throw corrupt();
    state[field] = Number(count);
  }
  if (state.generation >= state.nextGeneration || state.delta >= state.nextGeneration)
    throw corrupt();
  return state;
}

function corrupt(): CorruptBlock {
  return new CorruptBlock('the manifest says nothing sensible of the names');
}
