import type { Sourced } from '../pipeline/articleSource';

/** A refusal of a whole file, or of one line of it (1-based). */
export function refuse(
  file: { name: string },
  line: number | null,
  why: string,
  remedy: string,
): Sourced {
  return {
    kind: 'refusal',
    refusal: { file: file.name, line, outcome: 'failed', title: null, why, remedy },
  };
}
