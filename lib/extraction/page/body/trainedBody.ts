/**
 * Trees of both judgements, one a line (`readTree`), and how many figures the first looks at. There are
 * none: the rules decide alone.
 */
export const TRAINED_BODY: {
  figures: number;
  first: readonly string[];
  second: readonly string[];
} = {
  figures: 117,
  first: [],
  second: [],
};
