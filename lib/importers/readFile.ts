import type { TableColumns } from '../model/tableColumns';
import type { Sourced } from '../pipeline/articleSource';
import { Passing } from './containers/passing';
import { UnpackBudget } from './containers/unpackLimit';
import { detectFormat, type Format } from './detectFormat';
import { gunzip, isGzip } from './gunzip';
import type { InputFile } from './inputFile';
import { peek, type PeekedFile } from './peek';
import type { ParseHtml, ReadContext } from './reader';
import { CONTAINERS, ONE_ITEM, READERS } from './readers';
import { refusalFor } from './refusalFor';

/** Bytes that tell a format: past any comment that a page saver writes on top. */
const TELLING_BYTES = 4096;

/** Gzip files inside each other that are opened. */
const MOST_LAYERS = 3;

/** A file whose kind is known. */
export interface OpenedFile {
  format: Format;
  /**
   * Its articles as they stream in, with a refusal for each that cannot be taken, but for the first
   * `skip` of both together, which are passed over without being read closely: an import that goes
   * on had them before. Never throws for what a file holds.
   */
  articles: (skip: number) => AsyncGenerator<Sourced>;
}

/** How a file is read. */
export interface OpenOptions {
  /** Aborted when the reader stops the import: nothing more is read. */
  signal?: AbortSignal;
  /** Told of each file inside that is of no use, such as a picture. */
  onPassedOver?: () => void;
  /** What the reader said of the columns of a table; without it they are guessed. */
  columns?: TableColumns | null;
}

/** What is the same for a chosen file and all in it. */
type Shared = Pick<ReadContext, 'parseHtml' | 'budget' | 'signal' | 'onPassedOver'>;

/** Tells what a file is by its first bytes. Never throws: a file that cannot be opened gives a refusal in place of articles. */
export async function openFile(
  file: InputFile,
  parseHtml: ParseHtml,
  { signal, onPassedOver = () => undefined, columns = null }: OpenOptions = {},
): Promise<OpenedFile> {
  const shared = {
    parseHtml,
    budget: new UnpackBudget(file.size),
    signal: signal ?? null,
    onPassedOver,
  };
  try {
    const told = await tell(file);
    return { format: told.format, articles: (skip) => chosen(told, skip, shared, columns) };
  } catch (error) {
    return {
      format: 'text',
      async *articles() {
        yield refusalFor(file, error);
      },
    };
  }
}

/** All articles of one file of any kind that Backstory reads, as {@link OpenedFile} gives them. */
export async function* readFile(
  file: InputFile,
  parseHtml: ParseHtml,
  options: OpenOptions = {},
): AsyncGenerator<Sourced> {
  yield* (await openFile(file, parseHtml, options)).articles(0);
}

interface Told extends PeekedFile {
  format: Format;
}

/** What a file is, or what it is when it is unpacked. */
async function tell(file: InputFile): Promise<Told> {
  let peeked = await peek(file, TELLING_BYTES);
  for (let layer = 0; layer < MOST_LAYERS && isGzip(peeked.start); layer++)
    peeked = await peek(gunzip(peeked.file), TELLING_BYTES);
  return { ...peeked, format: detectFormat(file.name, peeked.start) };
}

/** The items of a file that the reader chose. */
async function* chosen(
  told: Told,
  skip: number,
  shared: Shared,
  columns: TableColumns | null,
): AsyncGenerator<Sourced> {
  const { format, file } = told;
  const passing = new Passing(skip);
  try {
    const own = CONTAINERS.has(format) ? 0 : skip;
    yield* READERS[format](file, { ...contextOf(file, 0, own, passing, shared), columns });
  } catch (error) {
    yield refusalFor(file, error);
  } finally {
    await told.close();
  }
}

/** The items of a file inside another, but for those that are passed over. */
async function* inner(
  file: InputFile,
  as: Format | undefined,
  depth: number,
  passing: Passing,
  shared: Shared,
): AsyncGenerator<Sourced> {
  shared.signal?.throwIfAborted();
  // Nothing of it has to be read to know that it gives one item.
  if (as !== undefined && ONE_ITEM.has(as) && passing.pass()) return;
  let told: Told | null = null;
  try {
    told = as === undefined ? await tell(file) : { format: as, ...unpeeked(file) };
    const { format } = told;
    if (as === undefined && ONE_ITEM.has(format) && passing.pass()) return;
    const counts = CONTAINERS.has(format);
    const own = counts ? passing : new Passing(0);
    for await (const item of READERS[format](
      told.file,
      contextOf(told.file, depth, 0, own, shared),
    ))
      if (counts || ONE_ITEM.has(format) || !passing.pass()) yield item;
  } catch (error) {
    shared.signal?.throwIfAborted();
    if (!passing.pass()) yield refusalFor(file, error);
  } finally {
    await told?.close();
  }
}

function unpeeked(file: InputFile): PeekedFile {
  return { file, start: new Uint8Array(), close: async () => undefined };
}

function contextOf(
  file: InputFile,
  depth: number,
  skip: number,
  passing: Passing,
  shared: Shared,
): ReadContext {
  return {
    ...shared,
    skip,
    depth,
    passing,
    readInner: (part, as) =>
      // A zip that turns out to be a document is the same file, no deeper.
      inner(part, as, part === file ? depth : depth + 1, passing, shared),
  };
}
