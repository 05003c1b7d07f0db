import { parseHTML } from 'linkedom/worker';
import { countedFile } from '../../../lib/importers/countedFile';
import type { Format } from '../../../lib/importers/detectFormat';
import type { InputFile } from '../../../lib/importers/inputFile';
import { openFile } from '../../../lib/importers/readFile';
import type { SourceKind } from '../../../lib/model/library';
import type { PackFacts } from '../../../lib/model/pack';
import { readHeader } from '../../../lib/packs/readHeader';
import type { ImportFile } from '../../../lib/store/import/importShapes';

/** Formats of which a file is one page or text, and no archive of them. */
const PAGES: ReadonlySet<Format> = new Set<Format>([
  'html',
  'text',
  'mhtml',
  'eml',
  'markdown',
  'pdf',
  'docx',
  'epub',
]);

/** A chosen file as an import reads it. `as` is for what its bytes do not say. */
export function importFile(file: File, as?: SourceKind): ImportFile {
  const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
  let read = (): number => 0;
  return {
    name,
    size: file.size,
    modified: as === 'starter' ? 0 : file.lastModified,
    bytesRead: () => read(),
    open: async (stopped, columns) => {
      const given: InputFile = {
        name,
        size: file.size,
        stream: () => file.stream(),
        range: (start, end) => file.slice(start, end).stream(),
      };
      const input = countedFile(given, stopped);
      read = () => input.bytesRead();
      const { format, articles } = await openFile(input, (html) => parseHTML(html).document, {
        signal: stopped,
        columns,
      });
      const kind = format === 'pack' ? 'pack' : PAGES.has(format) ? 'pages' : 'file';
      const about = kind === 'pack' && as === undefined ? await packFacts(file) : null;
      return { kind: as ?? kind, articles, ...(about && { about }) };
    },
  };
}

/** What a pack says of itself; null where it cannot be read, which reading its articles will tell. */
async function packFacts(file: File): Promise<PackFacts | null> {
  try {
    const { title, licence, source } = await readHeader(file.stream());
    return { title, licence, source };
  } catch {
    return null;
  }
}

/** The corpus that the extension brings. */
export async function starterFile(): Promise<ImportFile> {
  const pack = await (await fetch('/starter.backstory')).blob();
  return importFile(new File([pack], 'starter.backstory'), 'starter');
}
