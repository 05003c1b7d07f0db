import type { ColumnKind } from '../../model/tableColumns';
import { plainName } from '../tables/headerNames';

/** Columns that tools write into their exports, by the names they have there. */
type Export = Readonly<Record<string, ColumnKind>>;

/**
 * The tables of known tools: their columns as they call them, and which they must have. Sources: the
 * tools' own help pages and files (Pocket 2025, Instapaper 2024, Readwise Reader 2025, Raindrop 2025,
 * Omnivore 2024, Wallabag 2.6, Zotero 7).
 */
const EXPORTS: { must: readonly string[]; columns: Export }[] = [
  // Pocket: title,url,time_added,tags,status; between 2024 and 2025 with a cursor.
  {
    must: ['title', 'url', 'time_added', 'status'],
    columns: { title: 'title', url: 'address', time_added: 'listed', tags: 'tags' },
  },
  // Instapaper: URL,Title,Selection,Folder,Timestamp and since 2024 Tags.
  {
    must: ['URL', 'Title', 'Selection', 'Folder', 'Timestamp'],
    columns: { URL: 'address', Title: 'title', Timestamp: 'listed', Folder: 'tags', Tags: 'tags' },
  },
  // Readwise Reader: Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen.
  {
    must: ['Title', 'URL', 'Document tags', 'Saved date'],
    columns: { Title: 'title', URL: 'address', 'Document tags': 'tags', 'Saved date': 'listed' },
  },
  // Raindrop: id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite.
  {
    must: ['title', 'note', 'excerpt', 'url', 'folder', 'created'],
    columns: { title: 'title', url: 'address', folder: 'tags', tags: 'tags', created: 'listed' },
  },
  // What Omnivore takes in and others give out for it: url,state,labels,saved_at,published_at.
  {
    must: ['url', 'state', 'labels', 'saved_at'],
    columns: {
      url: 'address',
      labels: 'tags',
      saved_at: 'listed',
      published_at: 'date',
      title: 'title',
    },
  },
  // Wallabag: Title, URL, Content, Tags, MIME Type, Language, Creation date.
  {
    must: ['Title', 'URL', 'Content', 'Tags', 'MIME Type', 'Language'],
    columns: {
      Title: 'title',
      URL: 'address',
      Content: 'text',
      Tags: 'tags',
      Language: 'language',
      'Creation date': 'listed',
    },
  },
  // Zotero's CSV of its library.
  {
    must: ['Key', 'Item Type', 'Publication Year', 'Title', 'Publication Title', 'Url'],
    columns: {
      Title: 'title',
      Author: 'author',
      'Publication Title': 'outlet',
      Url: 'address',
      Date: 'date',
      'Date Added': 'listed',
      Language: 'language',
      'Manual Tags': 'tags',
      'Automatic Tags': 'tags',
    },
  },
];

/** What the columns of a table are that a known tool exported, told by their names; null for any other. */
export function knownColumns(names: readonly string[]): ColumnKind[] | null {
  const plain = names.map((name) => plainName(name));
  const found = EXPORTS.find(({ must }) => must.every((name) => plain.includes(plainName(name))));
  if (found === undefined) return null;
  const kinds = new Map(
    Object.entries(found.columns).map(([name, kind]) => [plainName(name), kind]),
  );
  return plain.map((name) => kinds.get(name) ?? 'ignore');
}
