import { parseHTML } from 'linkedom/worker';
import { readFile } from '../../lib/importers/readFile';
import { analyseArticle } from '../../lib/pipeline/analyseArticle';
import { ArchiveDatabase, explainStoreError } from '../../lib/store/database';
import { importArticles } from '../../lib/store/importArticles';
import { loadLanguageModels } from '../shared/languageModels';
import type { FromWorker, ToWorker } from './importMessages';

/**
 * Imports files off the library page's thread, so that the page answers while it runs. It belongs
 * to the page and lives as long as it, unlike the background.
 */
let running: AbortController | null = null;

const tell = (message: FromWorker) => self.postMessage(message);

async function run(files: File[], signal: AbortSignal): Promise<void> {
  try {
    const models = await loadLanguageModels();
    const parseHtml = (html: string) => parseHTML(html).document;
    const inputs = files.map((file) => {
      const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
      const input = { name, size: file.size, stream: () => file.stream() };
      return { name, articles: readFile(input, parseHtml) };
    });
    await importArticles(new ArchiveDatabase(), inputs, {
      analyse: (source) => analyseArticle(source, models),
      now: Date.now,
      onProgress: (progress) => tell({ kind: 'progress', progress }),
      signal,
    });
  } catch (error) {
    tell({ kind: 'failed', message: explainStoreError(error).message });
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'cancel') running?.abort();
  else {
    running = new AbortController();
    void run(message.files, running.signal);
  }
});
