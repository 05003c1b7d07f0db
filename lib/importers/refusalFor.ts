import { UnreadableInput } from '../extraction/decodeText';
import { PackError } from '../packs/packFormat';
import type { Sourced } from '../pipeline/articleSource';
import { UnpacksTooFar } from './containers/unpackLimit';
import { DamagedGzip } from './gunzip';
import type { InputFile } from './inputFile';
import { refuse } from './refuse';

/** A refusal of a file whose reading threw `error`: what is wrong, and the remedy. */
export function refusalFor(file: Pick<InputFile, 'name'>, error: unknown): Sourced {
  if (error instanceof PackError) return refuse(file, null, error.message, '');
  return refuse(file, null, ...wordsFor(error));
}

function wordsFor(error: unknown): [why: string, remedy: string] {
  if (error instanceof UnreadableInput) return [error.what, error.remedy];
  if (error instanceof DamagedGzip)
    return [
      error.parts === 1
        ? 'It is a damaged gzip file; what could be unpacked was read.'
        : `It is a damaged gzip file: ${error.parts} parts of it could not be unpacked.`,
      'Get the file again from where it came.',
    ];
  if (error instanceof UnpacksTooFar)
    return [
      'It unpacks to so much more than it holds that it is no archive of articles (a zip bomb).',
      'Unpack it by itself if you trust it, then import the folder.',
    ];
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return ['There is no such file.', 'Look at how its name is written.'];
  if (code === 'EACCES' || code === 'EPERM')
    return ['It may not be read.', 'Change its permissions, or copy it to another folder.'];
  const words = error instanceof Error ? error.message : String(error);
  return [`It could not be read (${words}).`, 'Save or copy it again, then import the new file.'];
}
