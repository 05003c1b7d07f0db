/** A correction by the reader. `mute`: never mark this name. */
export interface CorrectionRow {
  id: string;
  kind: 'mute';
  entity: string;
  name: string;
  createdAt: number;
}

/** Single rows of their own shapes: the manifest, statistics, pending work, an import's place. */
export interface MetaRow {
  key: string;
  value: unknown;
}
