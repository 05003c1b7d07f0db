import { isCommentForm, isCommentHead, isFormLine } from '../../commentHead';
import { isCaption, isEndnote, isFurniture, isRelatedHead } from '../../furnitureLines';
import type { Block, Claim } from '../blocks';
import { isElement } from '../nodeKinds';
import type { BlockKind } from '../sortBlocks';
import { Columns } from './columns';
import { GROUPINGS, type PageShape } from './pageShape';

/** What is known of a page's blocks before the model judges them. */
export interface Evidence {
  blocks: readonly Block[];
  claims: readonly ReadonlySet<Claim>[];
  /** What the rules take each block for. */
  kinds: readonly BlockKind[];
  /** Indexes that Readability took, or null. */
  readable: ReadonlySet<number> | null;
  title: string | null;
  description: string | null;
  /** The text that the page's structured data gives as the article's, or null. */
  stated: string | null;
}

/** Letters of a block by which it is looked for in the stated text. */
const PROBE = 40;

const TAGS = [
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4 h5 h6',
  'li',
  'td th',
  'blockquote',
  'figcaption',
  'span',
  'section article main body',
  'a time label address',
  'dt dd pre summary cite',
].map((tags) => tags.split(' '));

const CLAIMS: readonly Claim[] = [
  'furniture',
  'caption',
  'comment',
  'body',
  'quote',
  'list',
  'table',
];

/** What elements around a block may be named. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  [
    'standfirst',
    /(?:^|[\s_-])(?:dek|standfirst|sub-?(?:title|head\w*|line)|lead|lede|intro|excerpt|summary|description|deck|strap\w*|sapo|einleitung|vorspann|chapeau|entradilla|teaser-?text)(?:$|[\s_-])|[a-z](?:Dek|Lead|Intro|Standfirst|Subtitle)(?:$|[\s_-]|[A-Z])/,
  ],
  ['author', /author|byline|bio(?:$|[\s_-])|contributor|profile|credit|writer/i],
  [
    'related',
    /relat|recommend|more-|also|teaser|promo|read-?next|link-?list|linkbox|popular|trending|latest|card|see-/i,
  ],
  ['caption', /caption|legend|figure|media|image|photo|gallery|slide|video|credit/i],
  ['quote', /quote|tweet|twitter|instagram|embed/i],
  [
    'fact',
    /fact|info-?box|key-?|highlight|takeaway|sidebar|inset|box(?:$|[\s_-])|aside|summary-?box/i,
  ],
  [
    'note',
    /note|disclaimer|disclosure|correction|footer|foot|copyright|newsletter|subscri|sign-?up|promo|cta|support|donat|follow/i,
  ],
  ['meta', /meta|date|time|tag|topic|categor|label|kicker|eyebrow|share|social|tool/i],
  ['text', /body|content|article|story|text|entry|post|paragraph|copy/i],
];

const RULE_KINDS: readonly BlockKind[] = [
  'outside',
  'comment',
  'furniture',
  'caption',
  'teaser',
  'byline',
  'heading',
  'body',
];

/** What each block says by itself, by its neighbours and by its like, in linear time. */
export function blockFeatures(evidence: Evidence, shape: PageShape): Columns {
  const { blocks, claims, kinds, readable } = evidence;
  const { words, linked } = shape;
  const columns = new Columns(blocks.length);
  const texts = blocks.map(({ text }) => text);
  const text = (row: number): string => texts[row] ?? '';
  columns.add('words', (row) => Math.min(200, words[row] ?? 0));
  columns.add('linked', (row) => linked[row] ?? 0);
  columns.add('word length', (row) => text(row).length / Math.max(1, words[row] ?? 1));
  columns.add('ending', (row) => ending(text(row)));
  columns.add('marks', (row) => count(text(row), /[,.;!?。、，]/g) / Math.max(1, words[row] ?? 1));
  columns.add('digits', (row) => count(text(row), /\d/g) / Math.max(1, text(row).length));
  columns.add('capitals', (row) => count(text(row), /\p{Lu}/gu) / Math.max(1, words[row] ?? 1));
  columns.add('quoted', (row) => (/^["“„«'‘]/.test(text(row)) ? 1 : 0));
  columns.add('lower start', (row) => (/^\p{Ll}/u.test(text(row)) ? 1 : 0));
  const tags = Float64Array.from(blocks, ({ tag }) => TAGS.findIndex((some) => some.includes(tag)));
  columns.add('tag', (row) => tags[row] ?? 0);
  columns.addNeighbours('tag', tags, [-1, 1]);
  columns.add('emphasis', (row) => emphasis(blocks[row]));
  for (const claim of CLAIMS)
    columns.add(`in ${claim}`, (row) => (claims[row]?.has(claim) === true ? 1 : 0));
  const named = blocks.map(({ element }) => namesAround(element));
  for (const [bit, [name]] of NAMED.entries())
    columns.add(
      `named ${name}`,
      (row) => (named[row] ?? []).findIndex((names) => ((names >> bit) & 1) === 1) + 1,
    );
  columns.add('furniture claims', (row) => claimLevel(blocks[row], 'furniture'));
  columns.add('body claims', (row) => claimLevel(blocks[row], 'body'));
  const lines = Float64Array.from(texts, lineKind);
  columns.add('line', (row) => lines[row] ?? 0);
  columns.addNeighbours('line', lines, [-2, -1, 1, 2]);
  const taken = Float64Array.from(blocks, (_, row) =>
    readable === null ? -1 : readable.has(row) ? 1 : 0,
  );
  columns.add('readable', (row) => taken[row] ?? 0);
  columns.addWindows('readable near', taken, 4);
  columns.add('rules', (row) => RULE_KINDS.indexOf(kinds[row] ?? 'outside'));
  columns.addNeighbours('words', words, [-2, -1, 1, 2]);
  columns.addNeighbours('linked', linked, [-2, -1, 1, 2]);
  columns.addWindows('linked near', linked, 4);
  columns.addWindows('words near', words, 3);
  const places = shape.groups[1];
  columns.add('like above', (row) => (row > 0 && places?.[row - 1] === places?.[row] ? 1 : 0));
  columns.add('like below', (row) => (places?.[row + 1] === places?.[row] ? 1 : 0));
  const heading = headingRow(evidence);
  columns.add('from title', (row) =>
    heading < 0 ? -30 : Math.max(-30, Math.min(30, row - heading)),
  );
  addGroups(columns, shape);
  addEchoes(columns, evidence, texts);
  return columns;
}

/** How many blocks are like each, how long they are and how linked. */
function addGroups(columns: Columns, { words, linked, groups }: PageShape): void {
  for (const [grouping, group] of groups.entries()) {
    const size = group.length;
    const members = new Float64Array(size);
    const wordSums = new Float64Array(size);
    const linkSums = new Float64Array(size);
    for (const [row, key] of group.entries()) {
      members[key] = (members[key] ?? 0) + 1;
      wordSums[key] = (wordSums[key] ?? 0) + Math.min(200, words[row] ?? 0);
      linkSums[key] = (linkSums[key] ?? 0) + (linked[row] ?? 0);
    }
    const key = (row: number): number => group[row] ?? 0;
    const name = GROUPINGS[grouping] ?? '';
    const others = (row: number): number => (members[key(row)] ?? 1) - 1;
    columns.add(`${name}: blocks`, (row) => Math.min(20, others(row)));
    columns.add(`${name}: words`, (row) =>
      others(row) < 1
        ? -1
        : ((wordSums[key(row)] ?? 0) - Math.min(200, words[row] ?? 0)) / others(row),
    );
    columns.add(`${name}: linked`, (row) =>
      others(row) < 1 ? -1 : ((linkSums[key(row)] ?? 0) - (linked[row] ?? 0)) / others(row),
    );
  }
}

/** The same words elsewhere: on the page, in its title, its summary, its structured data. */
function addEchoes(columns: Columns, evidence: Evidence, texts: readonly string[]): void {
  const copies = new Map<string, number>();
  const above = texts.map((text) => {
    const times = copies.get(text) ?? 0;
    copies.set(text, times + 1);
    return times;
  });
  columns.add('copies', (row) => Math.min(5, (copies.get(texts[row] ?? '') ?? 1) - 1));
  columns.add('copies above', (row) => Math.min(5, above[row] ?? 0));
  const title = letters(evidence.title ?? '');
  const titleWords = wordSet(evidence.title ?? '');
  columns.add('title', (row) => {
    const text = texts[row] ?? '';
    if (text.length > 300) return 0;
    return title !== '' && letters(text) === title ? 2 : overlap(titleWords, wordSet(text));
  });
  const described = letters(evidence.description ?? '').slice(0, 60);
  columns.add('described', (row) =>
    described.length > 20 && letters((texts[row] ?? '').slice(0, 200)).startsWith(described)
      ? 1
      : 0,
  );
  const stated = letters(evidence.stated ?? '');
  columns.add('stated', (row) => {
    if (stated.length < 200) return -1;
    const probe = letters((texts[row] ?? '').slice(0, 200)).slice(0, PROBE);
    return probe.length < 8 ? 0.5 : stated.includes(probe) ? 1 : 0;
  });
}

/** 4 a sentence's end, 3 a colon, 2 dots, 1 a comma or a sign, 0 a letter. */
function ending(text: string): number {
  const last =
    text
      .slice(-4)
      .replace(/["”’'»)\]]+$/u, '')
      .at(-1) ?? '';
  if (/[.!?。！？]/.test(last)) return 4;
  if (last === ':') return 3;
  if (last === '…') return 2;
  return /[,;\-–—|>›»→]/.test(last) ? 1 : 0;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How the whole block is set: 0 plain, 1 bold, 2 italic, 3 begins bold, 4 begins with a link, 5 one link. */
function emphasis(block: Block | undefined): number {
  let node: Node | null = block?.element.firstChild ?? null;
  while (node !== null && node.nodeType !== 1 && (node.nodeValue ?? '').trim() === '')
    node = node.nextSibling;
  if (block === undefined || node === null || !isElement(node)) return 0;
  const tag = node.localName;
  const whole = (node.textContent ?? '').trim().length >= block.text.length * 0.9;
  if (tag === 'strong' || tag === 'b') return whole ? 1 : 3;
  if (tag === 'em' || tag === 'i') return whole ? 2 : 0;
  if (tag === 'a') return whole ? 5 : 4;
  return 0;
}

/** How far out the innermost element with this claim is among all claims, from 1; 0 for none. */
function claimLevel(block: Block | undefined, claim: Claim): number {
  let level = 1;
  for (let place = block?.place ?? null; place !== null && level < 20; place = place.outer) {
    if (place.claim === claim) return level;
    level++;
  }
  return 0;
}

/** Which of {@link NAMED} hold of an element, a bit each. Kept, because a page's paragraphs are all of a few kinds. */
const namesOf = new Map<string, number>();
const MOST_NAMES = 5_000;

/** The names of the block's own element and of the four around it, innermost first. */
function namesAround(element: Element): number[] {
  const around: number[] = [];
  let outer: Element | null = element;
  for (let level = 0; level < 5 && outer !== null; level++, outer = outer.parentElement) {
    const name = `${outer.getAttribute('class') ?? ''} ${outer.id} ${outer.getAttribute('data-testid') ?? ''} ${outer.getAttribute('data-component') ?? ''}`;
    let names = name.length < 400 ? namesOf.get(name) : 0;
    if (names === undefined) {
      names = 0;
      for (const [bit, [, pattern]] of NAMED.entries()) if (pattern.test(name)) names |= 1 << bit;
      if (namesOf.size >= MOST_NAMES) namesOf.clear();
      namesOf.set(name, names);
    }
    around.push(names);
  }
  return around;
}

/** What a line is by its words: 7 a heading over links … 2 a form's, 0 none of these. */
function lineKind(text: string): number {
  if (isRelatedHead(text)) return 7;
  if (isCommentForm(text) || isCommentHead(text)) return 6;
  if (isFurniture(text)) return 5;
  if (isCaption(text)) return 4;
  if (isEndnote(text)) return 3;
  return isFormLine(text) ? 2 : 0;
}

/** The row of the first main heading, else of the first that is the title; -1 for none. */
function headingRow({ blocks, title }: Evidence): number {
  const main = blocks.findIndex(({ tag }) => tag === 'h1');
  const wanted = letters(title ?? '');
  if (main >= 0 || wanted === '') return main;
  return blocks.findIndex(({ tag, text }) => /^h[2-6]$/.test(tag) && letters(text) === wanted);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Words in both over words in either. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of b) if (a.has(word)) both++;
  return a.size === 0 ? 0 : both / Math.max(1, a.size + b.size - both);
}
