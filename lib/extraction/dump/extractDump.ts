import type { PublicationDate, Zone, ZoneKind } from '../../model/article';
import { authorNames } from '../authorNames';
import { datelineEnd } from '../dateline';
import type { Extraction } from '../extraction';
import { isCommentHead } from '../commentHead';
import { isCaption, isEndnote, isFurniture, isRelatedHead } from '../furnitureLines';
import type { CommentPart } from './findComments';
import { findComments } from './findComments';
import type { DumpLine } from './dumpLines';
import { proseScore, readLines, withoutBullet } from './dumpLines';
import { findBody } from './findBody';
import { findTitle } from './findTitle';
import type { MetaLine } from './metaLines';
import { readMetaLine } from './metaLines';
import { noNewsReason } from './noNews';

type Kind = ZoneKind | 'body' | 'title';

/**
 * The article in the raw text of a page, or why there is none. Comments and furniture are told by
 * what lines look like and where they stand, and kept apart as zones. Reads in linear time.
 */
export function extractDump(raw: string): Extraction {
  const lines = readLines(raw);
  const why = noNewsReason(raw, lines);
  if (why !== null) return { article: false, title: lines[0]?.text.slice(0, 120) ?? null, why };
  const comments = findComments(lines);
  const metas = readMetas(lines);
  const kinds: Kind[] = lines.map((line, at) =>
    firstKind(line, comments[at] ?? null, metas[at] ?? null),
  );
  markTeasers(lines, kinds);
  const body = findBody(
    lines,
    kinds.map((kind) => kind === 'body'),
  );
  if (body === null)
    return {
      article: false,
      title: lines[0]?.text.slice(0, 120) ?? null,
      why: 'No running text was found; save the text of one article and import that',
    };
  for (let at = 0; at < lines.length; at++) {
    if (kinds[at] === 'body' && (at < body.from || at >= body.to)) kinds[at] = 'furniture';
  }
  cutTail(lines, kinds);
  const titleAt = findTitle(lines, kinds, body);
  if (titleAt !== null) {
    kinds[titleAt] = 'title';
    cutAbove(lines, kinds, titleAt);
    addStandfirst(lines, kinds, titleAt, body.from);
  }
  cutLabels(lines, kinds);
  const { text, zones } = assemble(lines, kinds);
  const about = aboutArticle(metas, kinds, titleAt ?? body.from);
  const title = titleAt === null ? firstSentence(text) : (lines[titleAt]?.text ?? '');
  return {
    article: true,
    found: {
      title,
      url: null,
      publisher: about.publisher,
      authors: authorNames(about.bylines, about.publisher),
      published: about.published,
      updated: about.updated,
      language: null,
      text,
      zones,
    },
  };
}

function firstKind(line: DumpLine, comment: CommentPart | null, meta: MetaLine | null): Kind {
  if (comment !== null) return isFurniture(line.text) ? 'furniture' : comment;
  if (isCaption(line.text) && !/^(?:published|posted|by)\b/i.test(line.text)) return 'caption';
  if (meta !== null) return 'byline';
  if (isFurniture(line.text) || isEndnote(line.text) || isCommentHead(line.text))
    return 'furniture';
  return 'body';
}

/** Less of the text than this below "Related stories" is teasers; more is the article going on. */
const MOST_TEASERS = 0.35;

/** Cuts what follows a heading over other articles, where it is the smaller part of what was taken. */
function cutTail(lines: DumpLine[], kinds: Kind[]): void {
  const words = lines.map((line, at) => (kinds[at] === 'body' ? line.words : 0));
  const total = words.reduce((sum, count) => sum + count, 0);
  let above = 0;
  for (const [at, line] of lines.entries()) {
    above += words[at] ?? 0;
    if (!isRelatedHead(line.text) || total - above > total * MOST_TEASERS) continue;
    for (let below = at; below < lines.length; below++)
      if (kinds[below] === 'body') kinds[below] = 'furniture';
    return;
  }
}

/** What was taken for body above the headline is a menu, if it is little; much of it is the body, and the headline a subheading. */
function cutAbove(lines: DumpLine[], kinds: Kind[], titleAt: number): void {
  let above = 0;
  let all = 0;
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'body') continue;
    all += line.words;
    if (at < titleAt) above += line.words;
  }
  // A tenth: a menu in sentences has a few of them, an article above its subheading has most.
  if (above >= all * 0.1) return;
  for (let at = 0; at < titleAt; at++) if (kinds[at] === 'body') kinds[at] = 'furniture';
}

/** A standfirst is the next line below the headline, or follows a label or a date. */
const STANDFIRST_REACH = 3;

/** The sentence between headline and byline says what the article says: it is part of it. */
function addStandfirst(lines: DumpLine[], kinds: Kind[], titleAt: number, from: number): void {
  for (let at = titleAt + 1; at <= Math.min(titleAt + STANDFIRST_REACH, from - 1); at++) {
    const line = lines[at];
    if (line === undefined || kinds[at] !== 'furniture' || isFurniture(line.text)) continue;
    // Eight words make a sentence; more than eighty are a paragraph of something else.
    if (line.ends && line.words >= 8 && line.words <= 80 && !isEndnote(line.text)) {
      kinds[at] = 'body';
      return;
    }
  }
}

/** Short lines inside the body that head nothing: labels of buttons, boxes and pictures. */
function cutLabels(lines: DumpLine[], kinds: Kind[]): void {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'body' || line.bullet || proseScore(line) > -0.5) continue;
    const next = lines.slice(at + 1, at + 3).find((_, below) => kinds[at + 1 + below] === 'body');
    const heads = next !== undefined && proseScore(next) > 0;
    if (!heads || (times.get(line.text) ?? 0) > 1) kinds[at] = 'furniture';
  }
}

/** A line that is repeated, or that breaks off where another goes on, is shown twice by the page: kept once. */
function markTeasers(lines: DumpLine[], kinds: Kind[]): void {
  const seen = new Map<string, number>();
  for (const [at, { text, words }] of lines.entries()) {
    if (kinds[at] !== 'body' || words < 8) continue;
    const cut = text.replace(/\s*(?:\.{3}|…|\[(?:\.{3}|…)\])\s*$/, '');
    // Sixty characters in common are no coincidence, and stay within what teasers show.
    const key = cut.slice(0, 60);
    const earlier = seen.get(key);
    const before = earlier === undefined ? undefined : lines[earlier];
    if (earlier !== undefined && before !== undefined) {
      const earlierCut = before.text.replace(/\s*(?:\.{3}|…|\[(?:\.{3}|…)\])\s*$/, '');
      if (text.startsWith(earlierCut)) kinds[earlier] = 'teaser';
      else if (before.text.startsWith(cut)) {
        kinds[at] = 'teaser';
        continue;
      }
    }
    seen.set(key, at);
  }
}

/** A picture's file name that the dump glued to the first word: "army-chief-visitWASHINGTON". */
const GLUED_ALT = /^[a-z0-9]{2,}(?:[-_][a-z0-9]{3,})+(?=["“‘']?\p{Lu}\p{L}{2,})/u;

function assemble(lines: DumpLine[], kinds: Kind[]): { text: string; zones: Zone[] } {
  const zones: Zone[] = [];
  let text = '';
  let blank = false;
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at] ?? 'furniture';
    if (line.gap > 0) blank = true;
    if (kind === 'title') continue;
    if (kind !== 'body') {
      zones.push({ kind, start: text.length, end: text.length, text: line.text });
      continue;
    }
    let words = line.text;
    const alt = GLUED_ALT.exec(words)?.[0] ?? '';
    // A file name has at least two parts and eight letters; a compound word such as "ex-iPhone" has not.
    if (alt.length >= 8) words = words.slice(alt.length);
    if (text !== '') text += blank ? '\n\n' : '\n';
    if (alt.length >= 8)
      zones.push({ kind: 'caption', start: text.length, end: text.length, text: alt });
    const start = text.length;
    text += words;
    const dateline = start === 0 ? datelineEnd(words) : 0;
    if (dateline > 0) zones.push({ kind: 'dateline', start, end: start + dateline });
    if (isHeading(line, lines[at + 1])) zones.push({ kind: 'heading', start, end: text.length });
    blank = false;
  }
  return { text, zones };
}

/** A short line without a full stop before a paragraph. */
function isHeading(line: DumpLine, next: DumpLine | undefined): boolean {
  return (
    !line.ends &&
    !line.bullet &&
    line.words <= 12 &&
    next !== undefined &&
    proseScore(next) > 0.5 &&
    !/[:,;”"]$/.test(line.text)
  );
}

/** A line that ends where the author's name should begin: the name stands on the next. */
const OPEN_BYLINE =
  /^(?:(?:written |reported |story )?by|von|par|por|di|av|door|authors?|autor(?:in|es|a)?|auteur)\s*:?$/iu;

/** What each line says about the article, "By" and the name below it taken together. */
function readMetas(lines: DumpLine[]): (MetaLine | null)[] {
  return lines.map(({ text }, at) => {
    const above = lines[at - 1]?.text ?? '';
    const isName = text.length <= 80 && OPEN_BYLINE.test(above) && /^\p{Lu}[^.!?]*$/u.test(text);
    return readMetaLine(isName ? `By ${text}` : text);
  });
}

/** A date this many lines above the headline belongs to it; further up it is today's. */
const REACH_ABOVE_TITLE = 4;

/**
 * What the lines outside of body and comments say. Those from the headline on go before those above
 * it, and dates called "published" before others.
 */
function aboutArticle(
  metas: (MetaLine | null)[],
  kinds: Kind[],
  titleAt: number,
): {
  published: PublicationDate | null;
  updated: string | null;
  bylines: string[];
  publisher: string | null;
} {
  const placed = metas.flatMap((meta, at) =>
    meta !== null && kinds[at] === 'byline'
      ? [{ meta, near: at >= titleAt - REACH_ABOVE_TITLE }]
      : [],
  );
  const own = [...placed.filter(({ near }) => near), ...placed.filter(({ near }) => !near)].map(
    ({ meta }) => meta,
  );
  const dated = own.filter((meta) => meta.published !== null);
  const exact = dated.filter(({ isUpdate }) => !isUpdate);
  const published =
    exact.find(({ published: date }) => /\b(?:published|posted)\b/i.test(date?.source ?? '')) ??
    exact[0] ??
    dated[0];
  return {
    published: published?.published ?? null,
    updated: own.find((meta) => meta.updated !== null)?.updated ?? null,
    bylines:
      own.find((meta) => authorNames(meta.bylines, meta.publisher).length > 0)?.bylines ?? [],
    publisher: own.find((meta) => meta.publisher !== null)?.publisher ?? null,
  };
}

/** A text without a title is called by its first sentence, cut at a word. */
function firstSentence(text: string): string {
  const sentence =
    /^[^\n]{1,400}?[.!?…。！？](?=\s|$)/.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
  // Longer than a headline is cut: most have fewer than 110 characters.
  return sentence.length <= 120
    ? withoutBullet(sentence)
    : `${sentence.slice(0, 110).replace(/\s+\S*$/, '')}…`;
}
