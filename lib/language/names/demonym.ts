/** Endings of words for peoples that few places share ("Pakistan" and "Japan" end in "-an" alone). */
const ENDINGS =
  /(?:[cei]an|erman|ghan|ese|ish|rench|utch|reek|wiss|[nq]i|waiti|audi|aeli|omali|epali)s?$/;

/** Places that end like peoples. */
const PLACES = /^(?:Caribbean|Ocean|Vatican|Mediterranean|Aegean|Bali)$/;

/** Whether a word looks like one for a people or what is theirs: "Korean", "Afghan", "Pakistani". */
export function isDemonym(word: string): boolean {
  return /^\p{Lu}/u.test(word) && ENDINGS.test(word) && !PLACES.test(word);
}
