/** Page savers write the address into the first bytes; within this many UTF-16 code units. */
const HEAD = 4_096;

/**
 * Where each kind of page saver writes the address: SingleFile's comment, that of Internet Explorer,
 * Edge and Chrome (`saved from url=(0023)https://…`), HTTrack's, and attributes of WebScrapBook and
 * Save Page WE.
 */
const PLACES: readonly RegExp[] = [
  /<!--\s{0,20}Page saved with SingleFile[^>]{0,200}?url:\s{0,5}(https?:\/\/[^\s<>"]{1,2000})/i,
  /<!--\s{0,5}saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>"]{1,2000})/i,
  /<meta\s[^>]{0,100}?name="savepage-url"\s{1,5}content="(https?:\/\/[^\s<>"]{1,2000})"/i,
  /<html[^>]{0,500}?\sdata-scrapbook-source="(https?:\/\/[^\s<>"]{1,2000})"/i,
];
const HTTRACK = /<!--\s{0,5}Mirrored from ([\w.-]{3,200}\/[^\s<>"]{0,2000}) by HTTrack/i;

/** The address that a page was saved from, by what its saver wrote on top, or null. */
export function savedAddress(html: string): string | null {
  const head = html.slice(0, HEAD);
  for (const place of PLACES) {
    const url = place.exec(head)?.[1];
    if (url !== undefined && URL.canParse(url)) return new URL(url.replaceAll('&amp;', '&')).href;
  }
  // HTTrack leaves out the scheme; its copies are older than the habit of https.
  const mirrored = HTTRACK.exec(head)?.[1];
  return mirrored !== undefined && URL.canParse(`http://${mirrored}`) ? `http://${mirrored}` : null;
}
