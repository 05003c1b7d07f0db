/** Whether a page holds one article. */
export function judgePage(
  _document: Document,
  _url: string | null,
): { article: boolean; why: string } {
  return { article: true, why: '' };
}
