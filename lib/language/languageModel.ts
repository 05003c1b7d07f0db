/**
 * What tells languages apart: by script and language (ISO 639-3) the rank of each of the language's
 * most frequent trigrams, 0 for the most frequent.
 */
export interface LanguageModel {
  scripts: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
}

/** The file of languages cannot be used; the message says what to do. */
export class LanguageModelError extends Error {
  override name = 'LanguageModelError';
}

/** The `format` and `version` of a file of languages. */
export const LANGUAGES_FORMAT = 'backstory-languages';
export const LANGUAGES_VERSION = 1;

const REMEDY = 'Install the extension again, or make the file anew (`npm run train -- languages`).';

/**
 * Reads the file of languages: JSON `{ format, version, scripts }`, where `scripts` has for each
 * script and language its trigrams, the most frequent first, joined by `|`. Throws
 * {@link LanguageModelError} where it is damaged or of another version.
 */
export function readLanguageModel(bytes: ArrayBuffer): LanguageModel {
  const file = parsed(bytes);
  if (file['format'] !== LANGUAGES_FORMAT || !isObject(file['scripts']))
    throw new LanguageModelError(`The file of languages is not one. ${REMEDY}`);
  if (file['version'] !== LANGUAGES_VERSION)
    throw new LanguageModelError(
      `The file of languages has version ${String(file['version'])}, this program reads ${LANGUAGES_VERSION}. ${REMEDY}`,
    );
  const scripts = new Map<string, ReadonlyMap<string, ReadonlyMap<string, number>>>();
  for (const [script, languages] of Object.entries(file['scripts'])) {
    if (!isObject(languages)) throw damaged();
    scripts.set(
      script,
      new Map(Object.entries(languages).map(([tag, list]) => [tag, ranksOf(list)])),
    );
  }
  return { scripts };
}

function ranksOf(list: unknown): Map<string, number> {
  if (typeof list !== 'string') throw damaged();
  return new Map(list.split('|').map((trigram, rank) => [trigram, rank]));
}

function parsed(bytes: ArrayBuffer): Record<string, unknown> {
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isObject(file)) return file;
  } catch {
    // Said below.
  }
  throw damaged();
}

function damaged(): LanguageModelError {
  return new LanguageModelError(`The file of languages is cut short or damaged. ${REMEDY}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
