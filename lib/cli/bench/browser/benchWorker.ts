import { READER_GLOBAL } from '../readers/readerGlobal';
import type { OpenReader, Reader } from '../readers/reader';
import type { Opened, ServedReader, Work } from './work';

let reader: Reader | null = null;

async function open({ script, model }: ServedReader, article: string): Promise<Opened> {
  const code = await (await fetch(script)).text();
  const bytes = model === null ? null : await (await fetch(model)).arrayBuffer();
  const from = performance.now();
  // The bench's own bundle. Compiling it belongs to what is measured, loading it does not.
  // oxlint-disable-next-line typescript/no-implied-eval
  const load = new Function(`${code};return ${READER_GLOBAL}`) as () => { openReader: OpenReader };
  reader = load().openReader(bytes);
  const ready = performance.now() - from;
  reader.read(article);
  return { ready, first: performance.now() - from };
}

async function answer(work: Work): Promise<Opened | number> {
  if ('open' in work) return open(work.open, work.article);
  const from = performance.now();
  reader?.read(work.article);
  return performance.now() - from;
}

self.addEventListener('message', (event: MessageEvent<Work>) => {
  void answer(event.data).then((measured) => self.postMessage(measured));
});
