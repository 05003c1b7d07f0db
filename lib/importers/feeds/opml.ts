import { generateOpml, parseOpml, type Opml } from 'feedsmith';
import { cleanXml } from './cleanXml';
import { webAddress } from './feedAddress';

/** A feed of a list. */
export interface ListedFeed {
  address: string;
  title: string;
  site: string | null;
  /** The folder it stands in, "News / Europe" for one in another; '' for none. */
  group: string;
}

/** Feeds taken of one list. */
const MOST = 5_000;
/** Folders inside each other that are named; deeper ones count as their parent. */
const DEEPEST = 4;

/**
 * The feeds of an OPML list, each once, in its order, with the folders as groups. Null where it is no
 * OPML or too damaged to read.
 */
export function readOpml(text: string): ListedFeed[] | null {
  let outlines: readonly Opml.Outline<string>[];
  try {
    outlines = parseOpml(cleanXml(text)).body?.outlines ?? [];
  } catch {
    return null;
  }
  const feeds = new Map<string, ListedFeed>();
  const open: { outline: Opml.Outline<string>; folders: string[] }[] = [];
  const push = (list: readonly Opml.Outline<string>[], folders: string[]): void => {
    for (const outline of [...list].reverse()) open.push({ outline, folders });
  };
  push(outlines, []);
  for (let next = open.pop(); next !== undefined && feeds.size < MOST; next = open.pop()) {
    const { outline, folders } = next;
    const title = (outline.title ?? outline.text ?? '').trim();
    const address = webAddress(outline.xmlUrl?.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, ''));
    if (address !== null && !feeds.has(address)) {
      const site = webAddress(outline.htmlUrl);
      feeds.set(address, { address, title, site, group: folders.join(' / ') });
    }
    const inside = title === '' || folders.length >= DEEPEST ? folders : [...folders, title];
    if (outline.outlines !== undefined) push(outline.outlines, inside);
  }
  return [...feeds.values()];
}

/** All feeds as an OPML 2.0 list, with their groups as folders. */
export function writeOpml(feeds: readonly ListedFeed[], title: string): string {
  const groups = new Map<string, ListedFeed[]>();
  for (const feed of feeds) {
    const members = groups.get(feed.group);
    if (members === undefined) groups.set(feed.group, [feed]);
    else members.push(feed);
  }
  const outlines = [...groups].flatMap(([group, members]): Opml.Outline<string>[] => {
    const listed = members.map(outlineOf);
    return group === '' ? listed : [{ text: group, title: group, outlines: listed }];
  });
  return generateOpml({ head: { title }, body: { outlines } });
}

function outlineOf({ address, title, site }: ListedFeed) {
  const text = title || address;
  return {
    text,
    title: text,
    type: 'rss',
    xmlUrl: address,
    ...(site === null ? {} : { htmlUrl: site }),
  };
}
