import type { Format } from './detectFormat';
import { readDocument } from './readDocument';
import type { Reader } from './reader';
import { readJsonl } from './readJsonl';
import { readPackFile } from './readPackFile';

const document = (format: 'html' | 'text'): Reader =>
  async function* (file, { parseHtml, skip }) {
    if (skip === 0) yield await readDocument(file, format, parseHtml);
  };

/** What reads each format. */
export const READERS: Record<Format, Reader> = {
  pack: (file, { skip }) => readPackFile(file, skip),
  jsonl: (file, { skip }) => readJsonl(file, skip),
  html: document('html'),
  text: document('text'),
};
