/** For calls without input or output. By itself, so that the script of every page needs no schemas for it. */
export const parseNothing = (_value: unknown): null => null;
