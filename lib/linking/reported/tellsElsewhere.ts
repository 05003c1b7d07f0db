const HAPPENING =
  'shooting|attack|incident|crash|case|blast|explosion|bombing|raid|strike|accident|fire|quake|earthquake|clash|killing|murder|robbery';

/** Another time, another happening, or several of them. */
const ELSEWHERE = new RegExp(
  `^(?:then|also|meanwhile|separately|elsewhere)\\b|\\b(?:(?:this|last|past|each|every|per|previous|a) (?:\\p{L}+ )?(?:years?|months?|weeks?|decades?|weekends?)|so far|since|annually|on average|in (?:19|20)\\d\\d|(?:years?|months?|weeks?|days?|hours?) (?:ago|later|earlier|before)|previous(?:ly)?|across|city ?wide|same time|alone|over the weekend|weekend['’]s|violent weekend|initially|at the scene|(?:${HAPPENING})s|(?:separate|unrelated|second|another|earlier|other) (?:\\p{L}+ )?(?:${HAPPENING}))\\b`,
  'iu',
);

/**
 * Whether the words of a sentence tell of another time or happening than the article's own, or sum
 * up several ("so far this year", "in an earlier shooting", "across the city"): its numbers stand
 * against no others.
 */
export function tellsElsewhere(words: string): boolean {
  return ELSEWHERE.test(words);
}
