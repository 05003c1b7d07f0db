import { UnreadableInput } from '../../extraction/decodeText';
import type { Format } from '../detectFormat';
import { heldFile, readWhole, type InputFile, type RangedFile } from '../inputFile';
import { isOmnivoreExport, readOmnivoreZip } from '../exports/readOmnivore';
import { container, type Part } from './container';
import { openEntry } from './openEntry';
import { isPassedOver } from './passedOver';
import { unpacksTooFar, type UnpackBudget } from './unpackLimit';
import { zipEntries, type ZipEntry } from './zipDirectory';

/** A zip that can be read from its start alone (inside another file) is held up to this, in bytes. */
const MOST_HELD = 150_000_000;

/** The largest entry, unpacked: what one file of articles may be on a reader's machine. */
const LARGEST_ENTRY = 20_000_000_000;

/** Names of ways to pack that are told by name (APPNOTE 4.4.5). */
const METHODS: Record<number, string> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'xz',
  98: 'PPMd',
};

/** The files in a zip, but for pictures and the like; a zip that is a document or web archive is read as that. */
export const readZip = container(async function* (file, { budget, parseHtml }) {
  const { ranged, entries } = await openZip(file);
  if (isOmnivoreExport(entries.map(({ name }) => name))) {
    const files = entries
      .filter((entry) => !entry.folder && problemOf(entry) === null)
      .map((entry) => entryFile(ranged, entry, `${file.name}/${entry.name}`, budget));
    yield { kind: 'items', items: readOmnivoreZip(files, { skip: 0, parseHtml }) };
    return;
  }
  const kind = zippedKind(entries);
  if (kind !== null) yield { kind: 'file', file: ranged, as: kind };
  else yield* partsOf(ranged, entries, budget);
});

/** A web archive collection (WACZ 1.1): the WARC files in its `archive/`. */
export const readWacz = container(async function* (file, { budget }) {
  const { ranged, entries } = await openZip(file);
  const archives = entries.filter(({ name }) =>
    /(?:^|\/)archive\/[^/]+\.warc(?:\.gz)?$/i.test(name),
  );
  if (archives.length === 0)
    throw new UnreadableInput(
      'There are no web archives (archive/*.warc.gz) in it',
      'Save the collection again, or import its .warc.gz files',
    );
  yield* partsOf(ranged, archives, budget);
});

async function openZip(file: InputFile): Promise<{ ranged: RangedFile; entries: ZipEntry[] }> {
  const ranged = await rangedFile(file);
  try {
    return { ranged, entries: await zipEntries(ranged) };
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    throw new UnreadableInput(
      'It is a zip file whose list of files is damaged or was cut off',
      'Download or copy it again; what can be saved of it, an unpacking program may tell',
    );
  }
}

/** The same file, held where it cannot be read at any place: a zip's list of files stands at its end. */
async function rangedFile(file: InputFile): Promise<RangedFile> {
  const { range } = file;
  if (range !== undefined && file.size > 0) return { ...file, range };
  try {
    return heldFile(file.name, await readWhole(file, MOST_HELD));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableInput(
      `It is a zip file of more than ${MOST_HELD / 1_000_000} MB inside another file`,
      'Unpack the outer file, then import the zip file by itself',
    );
  }
}

/** What a zip is by the names in it: OPC (ISO 29500-2), OCF 3.3, WACZ 1.1; null for one of any files. */
function zippedKind(entries: readonly ZipEntry[]): Format | null {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('META-INF/container.xml') && names.has('mimetype')) return 'epub';
  if (names.has('xl/workbook.xml'))
    throw new UnreadableInput(
      'It is an Excel workbook',
      'Save its sheet as CSV, then import the .csv file',
    );
  if (names.has('ppt/presentation.xml') || names.has('content.xml'))
    throw new UnreadableInput(
      'It is an office document of a kind that is not read here',
      'Save it as .docx, PDF or text, then import that',
    );
  if (names.has('datapackage.json') && entries.some(({ name }) => name.startsWith('archive/')))
    return 'wacz';
  return null;
}

async function* partsOf(
  file: RangedFile,
  entries: readonly ZipEntry[],
  budget: UnpackBudget,
): AsyncGenerator<Part> {
  for (const entry of entries) {
    if (entry.folder) continue;
    if (isPassedOver(entry.name)) {
      yield { kind: 'passed over' };
      continue;
    }
    const name = `${file.name}/${entry.name}`;
    const problem = problemOf(entry);
    if (problem !== null) yield { kind: 'refusal', name, ...problem };
    else yield { kind: 'file', file: entryFile(file, entry, name, budget) };
  }
}

function entryFile(
  file: RangedFile,
  entry: ZipEntry,
  name: string,
  budget: UnpackBudget,
): InputFile {
  return { name, size: entry.size, stream: () => openEntry(file, entry, budget) };
}

/** Why an entry cannot be unpacked, told before anything is read. */
function problemOf(entry: ZipEntry): { why: string; remedy: string } | null {
  if (entry.encrypted)
    return {
      why: 'It is locked with a password.',
      remedy: 'Unpack the zip file with its password, then import the folder.',
    };
  if (entry.method !== 0 && entry.method !== 8) {
    const name = METHODS[entry.method] ?? `method ${entry.method}`;
    return {
      why: `It is packed in a way that is not unpacked here (${name}).`,
      remedy: 'Unpack the zip file, then import the folder.',
    };
  }
  if (unpacksTooFar(entry.packed, entry.size) || entry.size > LARGEST_ENTRY)
    return {
      why: 'It unpacks to so much more than it holds that it is no article (a zip bomb).',
      remedy: 'Leave it out; if you trust it, unpack it by itself and import that.',
    };
  return null;
}
