import { parseHTML } from 'linkedom/worker';
import { countedFile } from '../../../lib/importers/countedFile';
import { openFile } from '../../../lib/importers/readFile';
import type { SourceKind } from '../../../lib/model/library';
import type { ImportFile } from '../../../lib/store/import/importShapes';

/** A chosen file as an import reads it. `as` is for what its bytes do not say. */
export function importFile(file: File, as?: SourceKind): ImportFile {
  const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
  let read = (): number => 0;
  return {
    name,
    size: file.size,
    modified: as === 'starter' ? 0 : file.lastModified,
    bytesRead: () => read(),
    open: async (stopped) => {
      const given = { name, size: file.size, stream: () => file.stream() };
      const input = countedFile(given, stopped);
      read = () => input.bytesRead();
      const { format, articles } = await openFile(input, (html) => parseHTML(html).document);
      const kind = format === 'pack' ? 'pack' : format === 'jsonl' ? 'file' : 'pages';
      return { kind: as ?? kind, articles };
    },
  };
}

/** The corpus that the extension brings. */
export async function starterFile(): Promise<ImportFile> {
  const pack = await (await fetch('/starter.backstory')).blob();
  return importFile(new File([pack], 'starter.backstory'), 'starter');
}
