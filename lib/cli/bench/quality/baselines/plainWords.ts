/** The commonest function words of English, of which no article is about any. */
const LIGHT_STOP_WORDS = new Set(
  `a about after all also an and any are as at be been before but by can could did do for from had has
have he her him his how i if in into is it its just may more no not of on one or other our out over
she so some such than that the their them then there these they this to up us was we were what when
where which who will with would you your`.split(/\s+/u),
);

/** The words of a text in lower case without the commonest function words, in order. */
export function plainWords(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([word]) => word)
    .filter((word) => !LIGHT_STOP_WORDS.has(word));
}
