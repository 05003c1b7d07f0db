import type { Format } from './detectFormat';
import { readJson } from './documents/readJson';
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
  jsonl: (file, { skip, parseHtml }) => readJsonl(file, skip, parseHtml),
  html: document('html'),
  text: document('text'),
  markdown: async function* (file, context) {
    const { readMarkdown } = await import('./documents/readMarkdown');
    yield* readMarkdown(file, context);
  },
  json: (file, context) => readJson(file, context),
  pdf: async function* (file, context) {
    const { readPdf } = await import('./documents/readPdf');
    yield* readPdf(file, context);
  },
  docx: async function* (file, context) {
    const { readDocx } = await import('./documents/readDocx');
    yield* readDocx(file, context);
  },
  epub: async function* (file, context) {
    const { readEpub } = await import('./documents/readEpub');
    yield* readEpub(file, context);
  },
};
