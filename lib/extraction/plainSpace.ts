/** Every kind of blank, a no-break space too, as one space; soft hyphens and zero-width marks are gone. */
export function plainSpace(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
