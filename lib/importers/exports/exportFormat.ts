/** The exports of reading tools that are no tables. */
export type ExportFormat = 'bookmarks' | 'ris' | 'bibtex' | 'csl' | 'wallabag' | 'omnivore';

/** Types of the Citation Style Language 1.0.2 that reading lists have. */
const CSL_TYPE =
  /"type"\s*:\s*"(?:article(?:-(?:journal|magazine|newspaper))?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-(?:dictionary|encyclopedia))?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/;

/** What export a file is by the first kilobytes of its text (`text`, without byte order mark and leading blanks); null for none. */
export function exportFormat(text: string): ExportFormat | null {
  if (/^<!doctype netscape-bookmark-file-1/i.test(text)) return 'bookmarks';
  if (
    /^[^{[]/.test(text) &&
    /<title>\s*(?:Pocket Export|Instapaper: Export)\s*<\/title>/i.test(text)
  )
    return 'bookmarks';
  if (/^(?:[A-Z][A-Z0-9] {2}- [^\n]*\r?\n)*?TY {2}- [A-Z]{2,12}\s*[\r\n]/.test(text)) return 'ris';
  if (/^(?:%[^\n]*\n|\s)*@[a-z]{3,20}\s*\{\s*[^\s,{}"']{1,200}\s*,\s*[\w-]{1,40}\s*=/i.test(text))
    return 'bibtex';
  return jsonExport(text);
}

/** JSON exports are told by fields of their first entry that nothing else has together. */
function jsonExport(text: string): ExportFormat | null {
  if (!/^\[\s*\{/.test(text)) return null;
  const has = (...names: string[]): boolean =>
    names.every((name) => text.includes(`"${name}"`) && new RegExp(`"${name}"\\s*:`).test(text));
  if (has('is_archived', 'is_starred') && has('url')) return 'wallabag';
  if (has('slug', 'savedAt') || has('slug', 'readingProgress')) return 'omnivore';
  if (has('id') && CSL_TYPE.test(text) && !has('text') && !has('body') && !has('content'))
    return 'csl';
  return null;
}
