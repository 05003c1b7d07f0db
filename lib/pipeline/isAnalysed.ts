/** Languages whose names and events are found; `und` is text too short to tell. */
const ANALYSED = new Set(['en', 'und']);

/** Whether names and events are looked for in articles of this language (BCP 47). In others the language layer would find wrong ones. */
export function isAnalysed(language: string): boolean {
  return ANALYSED.has(language.split('-')[0] ?? language);
}
