import { useCallback, useRef, useState } from 'preact/hooks';
import type { PackWish, Saving } from '../../components/library/packs/SavePack';
import { writePack } from '../../lib/packs/writePack';
import { PIPELINE_VERSION } from '../../lib/pipeline/analyseArticle';
import { exportRecords } from '../../lib/store/library/exportRecords';

/** Articles after which it is told how many are written. */
const TELL_EVERY = 100;
/** Milliseconds until the browser has taken a file that was offered to be saved. */
const TAKEN = 60_000;

/** What Chromium has beside downloads: a file that is written as it comes. */
interface FilePickers {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** Saving articles as a pack: how far it is, and how to begin and stop it. */
export function usePackSaving(open: () => Promise<IDBDatabase>): {
  saving: Saving;
  save: (wish: PackWish) => void;
  stop: () => void;
} {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const abort = useRef(new AbortController());
  const stop = useCallback(() => abort.current.abort(), []);
  const save = useCallback(
    (wish: PackWish) => {
      abort.current = new AbortController();
      const { signal } = abort.current;
      writeWish(wish, open, signal, setSaving).catch((error: unknown) => {
        const stopped = signal.aborted || (error instanceof Error && error.name === 'AbortError');
        setSaving(
          stopped
            ? { state: 'stopped' }
            : { state: 'failed', why: error instanceof Error ? error.message : String(error) },
        );
      });
    },
    [open],
  );
  return { saving, save, stop };
}

async function writeWish(
  { title, licence, source, choice }: PackWish,
  open: () => Promise<IDBDatabase>,
  signal: AbortSignal,
  tell: (saving: Saving) => void,
): Promise<void> {
  const name = `${fileName(title)}.backstory`;
  // Asked first: the browser asks only within the click.
  const handle = await pickFile(name);
  let [articles, lost, bytes] = [0, 0, 0];
  tell({ state: 'writing', articles });
  const idb = await open();
  const counted = async function* () {
    for await (const record of exportRecords(idb, choice, () => (lost += 1))) {
      signal.throwIfAborted();
      articles += 1;
      if (articles % TELL_EVERY === 0) tell({ state: 'writing', articles });
      yield record;
    }
    if (articles === 0) throw new NothingChosen();
  };
  const pack = writePack(counted(), { pipeline: PIPELINE_VERSION, title, licence, source });
  const sized = pack.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        controller.enqueue(chunk);
      },
    }),
  );
  try {
    if (handle === null) offer(await new Response(sized).blob(), name);
    // What is aborted leaves the file as it was.
    else await sized.pipeTo(await handle.createWritable(), { signal });
    tell({ state: 'saved', articles, bytes, lost });
  } catch (error) {
    if (!(error instanceof NothingChosen)) throw error;
    tell({ state: 'nothing' });
  }
}

class NothingChosen extends Error {}

/** A place that the reader chooses; null where this browser has no such choice, and files are downloaded. */
async function pickFile(suggestedName: string): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = globalThis as FilePickers;
  if (showSaveFilePicker === undefined) return null;
  const accept = { 'application/gzip': ['.backstory'] };
  return showSaveFilePicker({ suggestedName, types: [{ description: 'Backstory pack', accept }] });
}

function offer(pack: Blob, name: string): void {
  const url = URL.createObjectURL(pack);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}

function fileName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'archive'
  );
}
