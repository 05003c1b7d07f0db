import { findNames } from '../../../language/names/findNames';
import { readNameModel } from '../../../language/names/nameModel';
import { splitSentences } from '../../../language/sentences';
import type { OpenReader } from './reader';

/** Our names alone. Throws where the file of weights is missing or damaged. */
export const openReader: OpenReader = (bytes) => {
  const model = readNameModel(bytes ?? new ArrayBuffer(0));
  const names = (text: string) => findNames(text, splitSentences(text), model);
  return { names, read: (text) => names(text).length };
};
