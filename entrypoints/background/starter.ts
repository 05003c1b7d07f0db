import { gunzip } from '../../lib/importers/gunzip';
import { readPackFile } from '../../lib/importers/readPackFile';
import { analyseArticle } from '../../lib/pipeline/analyseArticle';
import { importArticles } from '../../lib/store/importArticles';
import { openArchive, openModels } from './archive';

/** Adds the starter corpus, by the same path as a reader's own import; what is there already stays once. */
export async function addStarter(): Promise<void> {
  const [db, models] = await Promise.all([openArchive(), openModels()]);
  const name = 'starter.backstory';
  const pack = await (await fetch('/starter.backstory')).blob();
  const file = { name, size: pack.size, stream: () => pack.stream() };
  const articles = readPackFile(gunzip(file));
  await importArticles(db, [{ name, articles }], {
    analyse: (source) => analyseArticle(source, models),
    now: Date.now,
    onProgress: () => undefined,
  });
}
