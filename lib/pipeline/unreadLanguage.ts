import { isAnalysed } from './isAnalysed';

/**
 * The name in English of a language (BCP 47) that is not analysed ("German" for `de`), so that a
 * view can say what was not read; null for one that is. The tag itself where it has no name.
 */
export function unreadLanguage(language: string): string | null {
  if (isAnalysed(language)) return null;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    // A pack may carry a tag that is none.
    return language;
  }
}
