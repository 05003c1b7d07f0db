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

/** Formats of files that hold others: what they pass over is counted in them and in all that lies in them. */
export const CONTAINERS: ReadonlySet<Format> = new Set<Format>([
  'zip',
  'wacz',
  'tar',
  'warc',
  'mhtml',
  'mbox',
]);

/** Formats of which each file gives exactly one item, an article or a refusal. */
export const ONE_ITEM: ReadonlySet<Format> = new Set<Format>(['html', 'text', 'eml']);

/** What reads each format. */
export const READERS: Record<Format, Reader> = {
  pack: (file, { skip }) => readPackFile(file, skip),
  jsonl: (file, { skip, parseHtml }) => readJsonl(file, skip, parseHtml),
  html: document('html'),
  text: document('text'),
  zip: async function* (file, context) {
    const { readZip } = await import('./containers/readZip');
    yield* readZip(file, context);
  },
  wacz: async function* (file, context) {
    const { readWacz } = await import('./containers/readZip');
    yield* readWacz(file, context);
  },
  tar: async function* (file, context) {
    const { readTar } = await import('./containers/readTar');
    yield* readTar(file, context);
  },
  warc: async function* (file, context) {
    const { readWarc } = await import('./containers/readWarc');
    yield* readWarc(file, context);
  },
  mhtml: async function* (file, context) {
    const { readMhtml } = await import('./containers/readMhtml');
    yield* readMhtml(file, context);
  },
  eml: async function* (file, context) {
    const { readEml } = await import('./mail/readEml');
    yield* readEml(file, context);
  },
  mbox: async function* (file, context) {
    const { readMbox } = await import('./mail/readMbox');
    yield* readMbox(file, context);
  },
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
  feed: async function* (file, context) {
    const { readFeedFile } = await import('./feeds/readFeedFile');
    yield* readFeedFile(file, context);
  },
  table: async function* (file, context) {
    const { readTable } = await import('./tables/readTable');
    yield* readTable(file, context);
  },
  bookmarks: async function* (file, context) {
    const { readBookmarks } = await import('./exports/readBookmarks');
    yield* readBookmarks(file, context);
  },
  ris: async function* (file, context) {
    const { readRis } = await import('./exports/readRis');
    yield* readRis(file, context);
  },
  bibtex: async function* (file, context) {
    const { readBibtex } = await import('./exports/readBibtex');
    yield* readBibtex(file, context);
  },
  csl: async function* (file, context) {
    const { readCsl } = await import('./exports/readCsl');
    yield* readCsl(file, context);
  },
  wallabag: async function* (file, context) {
    const { readWallabag } = await import('./exports/readWallabag');
    yield* readWallabag(file, context);
  },
  omnivore: async function* (file, context) {
    const { readOmnivore } = await import('./exports/readOmnivore');
    yield* readOmnivore(file, context);
  },
};
