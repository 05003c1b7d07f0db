import { compareText } from '../../model/compareText';
import { readArticles } from '../articles/readArticles';
import { articleRow } from '../articles/articleRow';
import { readEntities } from '../entities/readEntities';
import { asked, getValues } from '../rawRequests';
import type { DocRow } from '../shapes/articleRow';
import { MANIFEST, parseManifest } from '../shapes/manifest';
import { readStories, STORIES } from '../stories/storyTable';
import { memberKey } from './member';
import { allFamilies } from './verifyFamilies';

/**
 * What an archive says, whatever the order in which it came and the numbers that were given: its
 * articles with their copies and earlier versions, who is named where, and what is told together. Two archives are the
 * same where these lines are. Reads everything into memory: for tests.
 */
export async function archiveDigest(idb: IDBDatabase): Promise<string[]> {
  const [row] = await getValues(idb, 'meta', [MANIFEST]);
  const manifest = parseManifest(row);
  const [docs = []] = await asked(idb, 'docs', (store) => [store.getAll() as IDBRequest<DocRow[]>]);
  const idOf = new Map(docs.map(articleRow).map(({ number, id }) => [number, id]));
  const articles = await readArticles(idb, [...idOf.keys()]);
  const families = await allFamilies(idb);
  const lines: string[] = [];
  const named = new Map<number, string[]>();
  for (const [number, { record, entities }] of articles) {
    const { id, url, text, alsoIn = [] } = record.article;
    const hidden = (families.get(id)?.members ?? []).map((each) => memberKey(each.record)).sort();
    lines.push(`article ${JSON.stringify([id, record.contentHash, url, text, alsoIn, hidden])}`);
    for (const [at, entity] of entities.entries()) {
      const place = `${idOf.get(number)}/${record.findings.entities[at]?.id}`;
      const places = named.get(entity);
      if (places === undefined) named.set(entity, [place]);
      else places.push(place);
    }
  }
  const all = Array.from({ length: manifest.nextEntity }, (_, number) => number);
  for (const { number, id, name, kind } of (await readEntities(idb, manifest, all)).values())
    lines.push(`entity ${JSON.stringify([id, name, kind, (named.get(number) ?? []).sort()])}`);
  const [numbers = []] = await asked(idb, STORIES, (store) => [store.getAllKeys()]);
  for (const { type, date, members } of (await readStories(idb, numbers.map(Number))).values()) {
    const told = members.map(({ article, event }) => `${idOf.get(article)}/${event}`).sort();
    lines.push(`story ${JSON.stringify([type, date, told])}`);
  }
  return lines.sort(compareText);
}
