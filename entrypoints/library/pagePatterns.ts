/**
 * Match patterns for the pages of a site (`http://news.example/`) and for where it most likely sends
 * on to: from http to https, and between the names with and without `www`. What is not allowed the
 * browser does not follow.
 */
export function pagePatterns(site: string): string[] {
  const { hostname } = new URL(site);
  const bare = hostname.replace(/^www\./, '');
  // Numbers and names of one part have no `www`.
  const named = /[a-z]/i.test(bare) && bare.includes('.') && !bare.startsWith('[');
  const names = named ? [bare, `www.${bare}`] : [hostname];
  return names.flatMap((name) => [`http://${name}/*`, `https://${name}/*`]);
}
