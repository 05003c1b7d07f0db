/** What an XML text begins with after its declaration, style sheets, comments and document type (but for HTML's); at most 4,096 code units are looked at. */
export function afterProlog(text: string): string {
  let rest = text.slice(0, 4_096).trimStart();
  for (;;) {
    const skipped = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype(?!\s+html)[^>[]*>)\s*/i.exec(rest);
    if (skipped === null) return rest;
    rest = rest.slice(skipped[0].length);
  }
}

/** Whether a text begins as a feed or a list of feeds does. */
export function beginsAsFeed(text: string): boolean {
  if (/^<(?:rss|rdf:rdf|(?:\w{1,20}:)?feed|opml)(?=[\s>])/i.test(afterProlog(text))) return true;
  return (
    text.startsWith('{') &&
    /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/.test(text.slice(0, 4_096))
  );
}
