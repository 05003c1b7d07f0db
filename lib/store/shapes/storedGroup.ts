/** Articles to a row: their numbers share all but the lowest four bits. */
export const GROUP_BITS = 4;
export const GROUP_SIZE = 1 << GROUP_BITS;

/**
 * A row of `groups`, keyed by `number >> 4`. `content` is what is written once (text, findings), as
 * `packGroup` has it; `links` what linking changes (entities, stories), as `packLinks` has it.
 */
export interface StoredGroup {
  content: Uint8Array;
  links: Uint8Array;
}

/** The row of an article. */
export function groupOf(number: number): number {
  return number >> GROUP_BITS;
}
