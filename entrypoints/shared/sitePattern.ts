/** The match pattern of the site of a web address. Without its port, which Firefox takes in no pattern: one covers all. */
export function sitePattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
