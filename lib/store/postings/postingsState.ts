import { CorruptBlock } from '../format/corruptBlock';
import { unpackNumbers } from '../format/numberSet';

/** A small segment in one row, key `[id, 0]` of the table `postings`. */
export interface DeltaEntry {
  /** Never given twice, not even when everything is removed: caches know blocks by it. */
  id: number;
  /** Least and greatest article number in it. */
  from: number;
  to: number;
  /** Size of its rows. */
  bytes: number;
  postings: number;
}

/** A segment in blocks, keys `[id, 0]`, `[id, 1]`, … of the table `postings`. */
export interface SegmentEntry extends DeltaEntry {
  /** First key of each block, ascending; the same several times where a list is split over blocks. */
  blocks: Uint32Array;
}

/** What the manifest says of the postings. */
export interface PostingsState {
  /** Id of the next segment or delta. */
  nextSegment: number;
  /** Oldest first. Of two postings with one key and article that of the later segment counts. */
  segments: SegmentEntry[];
  /** Oldest first; all later than any of the segments. */
  deltas: DeltaEntry[];
  /** Deleted articles of which postings may still be there (`packNumbers`). */
  deleted: Uint8Array;
}

/** The state of an archive without postings. */
export function noPostings(): PostingsState {
  return { nextSegment: 1, segments: [], deltas: [], deleted: new Uint8Array(0) };
}

/** The postings' part of a manifest as read from disk; throws `CorruptBlock` where it cannot be one. */
export function parsePostingsState(value: unknown): PostingsState {
  if (!isRecord(value)) throw corrupt();
  const { nextSegment, segments, deltas, deleted } = value;
  if (!isCount(nextSegment) || !Array.isArray(segments) || !Array.isArray(deltas)) throw corrupt();
  if (!(deleted instanceof Uint8Array)) throw corrupt();
  unpackNumbers(deleted);
  const state = {
    nextSegment,
    segments: segments.map(segmentEntry),
    deltas: deltas.map(deltaEntry),
    deleted,
  };
  const ids = [...state.segments, ...state.deltas].map(({ id }) => id);
  if (new Set(ids).size < ids.length || ids.some((id) => id >= nextSegment)) throw corrupt();
  return state;
}

function deltaEntry(value: unknown): DeltaEntry {
  if (!isRecord(value)) throw corrupt();
  const { id, from, to, bytes, postings } = value;
  if (!isCount(id) || !isCount(from) || !isCount(to) || !isCount(bytes) || !isCount(postings))
    throw corrupt();
  return { id, from, to, bytes, postings };
}

function segmentEntry(value: unknown): SegmentEntry {
  const entry = deltaEntry(value);
  const blocks = isRecord(value) ? value['blocks'] : null;
  if (!(blocks instanceof Uint32Array)) throw corrupt();
  for (let i = 1; i < blocks.length; i++)
    if ((blocks[i] ?? 0) < (blocks[i - 1] ?? 0)) throw corrupt();
  return { ...entry, blocks };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function corrupt(): CorruptBlock {
  return new CorruptBlock('the manifest says nothing sensible of the postings');
}
