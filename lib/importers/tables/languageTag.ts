/** What some tables write instead of a tag, in English and in the language itself. */
const NAMES: Record<string, string> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  dutch: 'nl',
  nederlands: 'nl',
  polish: 'pl',
  polski: 'pl',
  swedish: 'sv',
  svenska: 'sv',
  danish: 'da',
  dansk: 'da',
  norwegian: 'no',
  norsk: 'no',
  finnish: 'fi',
  russian: 'ru',
  русский: 'ru',
  ukrainian: 'uk',
  turkish: 'tr',
  türkçe: 'tr',
  arabic: 'ar',
  العربية: 'ar',
  chinese: 'zh',
  中文: 'zh',
  japanese: 'ja',
  日本語: 'ja',
  korean: 'ko',
};

/** The BCP 47 tag that a cell gives, or null: "en", "en_GB", "English". */
export function languageTag(cell: string | null): string | null {
  if (cell === null) return null;
  const text = cell.trim().replaceAll('_', '-');
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text)) return text;
  const name = text.toLowerCase();
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}
