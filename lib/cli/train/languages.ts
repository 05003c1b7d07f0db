import { writeFile } from 'node:fs/promises';
import { LANGUAGES_FORMAT, LANGUAGES_VERSION } from '../../language/languageModel';

/** Writes the trigrams of franc-min as the file of languages that `readLanguageModel` reads. */
export async function writeLanguages(out: string): Promise<void> {
  // The package's data, which its types do not speak of.
  const source = new URL('data.js', import.meta.resolve('franc-min')).href;
  const { data } = (await import(source)) as { data: Record<string, Record<string, string>> };
  const file = { format: LANGUAGES_FORMAT, version: LANGUAGES_VERSION, scripts: data };
  await writeFile(out, `${JSON.stringify(file, null, 2)}\n`);
  const count = Object.values(data).reduce((sum, each) => sum + Object.keys(each).length, 0);
  process.stdout.write(`${out}: ${count} languages\n`);
}
