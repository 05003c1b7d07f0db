/**
 * A normalised name of a product, a work or a people with its last word in the singular, so that
 * "A320s" and "A320", "Americans" and "American" meet. Only a key: it need not be a word.
 */
export function singular(name: string): string {
  return name.replace(/(?<=\d\d|\p{L}{3}[^\s\dsui])s$/u, '');
}
