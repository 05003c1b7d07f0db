import { UnreadableInput } from '../../extraction/decodeText';
import { parseJson } from '../../packs/packFormat';
import type { Sourced } from '../../pipeline/articleSource';
import { isFields, type Fields } from '../documents/fieldValues';
import { jsonValues } from '../documents/jsonValues';
import type { InputFile } from '../inputFile';
import { refuse } from '../refuse';
import { decodedText } from '../tables/decodedText';

const AGAIN = 'Export it again';

/**
 * The entries of an export that is a list of JSON objects, each read by `read` (its number from 1),
 * but for the first `skip`; one that is none, or where the file ends early, is refused with its line.
 */
export async function* exportItems(
  file: InputFile,
  skip: number,
  read: (entry: Fields, number: number) => Sourced | Promise<Sourced>,
): AsyncGenerator<Sourced> {
  let number = 0;
  try {
    for await (const value of jsonValues(decodedText(file))) {
      number += 1;
      if (number <= skip) continue;
      if ('broken' in value) {
        yield refuse(file, value.line, `From here on it cannot be read: ${value.broken}`, AGAIN);
        continue;
      }
      const entry = value.raw === null ? null : parseJson(value.raw);
      if (isFields(entry)) yield await read(entry, number);
      else yield refuse(file, value.line, `Entry ${number} cannot be read`, AGAIN);
    }
    if (number === 0) yield refuse(file, null, 'The export is empty', AGAIN);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    if (skip === 0) yield refuse(file, null, error.what, error.remedy);
  }
}
