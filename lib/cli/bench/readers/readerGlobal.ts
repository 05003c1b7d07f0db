/** The global in which a reader's script leaves what it exports. */
export const READER_GLOBAL = 'backstoryReader';
