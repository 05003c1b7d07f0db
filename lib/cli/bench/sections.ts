const HEAD = `# Results of the benchmarks

\`npm run bench -- SUITE\` writes the section of a suite anew and leaves the others as they are.
Timings are of the machine named in the section and gate nothing.
`;

const opening = (suite: string): string => `<!-- bench ${suite} -->`;
const closing = (suite: string): string => `<!-- end of bench ${suite} -->`;

/**
 * The page of results with the section of one suite replaced in place, or put at the end where it
 * has none yet. Everything outside the section stays as it is. An empty page gets a head.
 * @param body Markdown without the suite's heading
 */
export function replaceSection(page: string, suite: string, body: string): string {
  const section = `${opening(suite)}\n\n## ${suite}\n\n${body.trim()}\n\n${closing(suite)}`;
  const from = page.indexOf(opening(suite));
  const to = page.indexOf(closing(suite), from);
  if (from >= 0 && to >= 0)
    return page.slice(0, from) + section + page.slice(to + closing(suite).length);
  return `${page.trim() === '' ? HEAD : page.trimEnd()}\n\n${section}\n`;
}
