import type { Zone } from '../../model/article';
import { authorNames } from '../authorNames';
import { datelineEnd } from '../dateline';
import type { Extraction } from '../extraction';
import { isCommentHead } from '../commentHead';
import { isCaption, isEndnote, isFurniture } from '../furnitureLines';
import { aboutArticle, readMetas } from './aboutArticle';
import { articleHeads } from './articleHeads';
import type { LineKind } from './cutFurniture';
import {
  addStandfirst,
  cutAbove,
  cutBios,
  cutEndMatter,
  cutLabels,
  cutTail,
  markTeasers,
} from './cutFurniture';
import type { CommentPart } from './findComments';
import { findComments } from './findComments';
import type { DumpLine } from './dumpLines';
import { proseScore, readLines, withoutBullet } from './dumpLines';
import { findBody } from './findBody';
import { findTitle } from './findTitle';
import type { MetaLine } from './metaLines';
import { noNewsReason } from './noNews';

/**
 * The article in the raw text of a page, or why there is none. Comments and furniture are told by
 * what lines look like and where they stand, and kept apart as zones. Reads in linear time.
 */
export function extractDump(raw: string): Extraction {
  const lines = readLines(raw);
  const why = noNewsReason(raw, lines);
  if (why !== null) return { article: false, title: lines[0]?.text.slice(0, 120) ?? null, why };
  const metas = readMetas(lines);
  const texts = lines.map(({ text }) => text);
  const comments = findComments(lines, articleHeads(metas, texts));
  const kinds: LineKind[] = lines.map((line, at) =>
    firstKind(line, comments[at] ?? null, metas[at] ?? null),
  );
  markTeasers(lines, kinds);
  const body = findBody(
    lines,
    kinds.map((kind) => kind === 'body'),
    articleHeads(
      metas.map((meta, at) => (kinds[at] === 'byline' ? meta : null)),
      texts,
    ),
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
  cutEndMatter(lines, kinds);
  const titleAt = findTitle(lines, kinds, body);
  if (titleAt !== null) {
    kinds[titleAt] = 'title';
    cutAbove(lines, kinds, titleAt);
    addStandfirst(lines, kinds, titleAt, body.from);
  }
  const about = aboutArticle(metas, kinds, titleAt ?? body.from);
  const authors = authorNames(about.bylines, about.publisher);
  cutBios(lines, kinds, authors);
  cutLabels(lines, kinds);
  const { text, zones } = assemble(lines, kinds);
  const title = titleAt === null ? firstSentence(text) : (lines[titleAt]?.text ?? '');
  return {
    article: true,
    found: {
      title,
      url: null,
      publisher: about.publisher,
      authors,
      published: about.published,
      updated: about.updated,
      section: null,
      language: null,
      text,
      zones,
    },
  };
}

function firstKind(line: DumpLine, comment: CommentPart | null, meta: MetaLine | null): LineKind {
  if (comment !== null) return isFurniture(line.text) ? 'furniture' : comment;
  if (isPictureLine(line.text)) return 'caption';
  if (meta !== null) return 'byline';
  if (isFurniture(line.text) || isEndnote(line.text) || isCommentHead(line.text))
    return 'furniture';
  return 'body';
}

/** An agency's picture: how its caption begins or ends, however long it is. */
const AGENCY_PICTURE = /^FILE\s?[-–—]\s|\((?:AP Photo|Reuters|AFP|Getty)[^()]{0,80}\)$/i;

function isPictureLine(text: string): boolean {
  if (/^(?:published|posted|by)\b/i.test(text)) return false;
  return isCaption(text) || AGENCY_PICTURE.test(text);
}

/** A picture's file name that the dump glued to the first word: "army-chief-visitWASHINGTON". */
const GLUED_ALT = /^[a-z0-9]{2,}(?:[-_][a-z0-9]{3,})+(?=["“‘']?\p{Lu}\p{L}{2,})/u;

function assemble(lines: DumpLine[], kinds: LineKind[]): { text: string; zones: Zone[] } {
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

/** A text without a title is called by its first sentence, cut at a word. */
function firstSentence(text: string): string {
  const sentence =
    /^[^\n]{1,400}?[.!?…。！？](?=\s|$)/.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
  // Longer than a headline is cut: most have fewer than 110 characters.
  return sentence.length <= 120
    ? withoutBullet(sentence)
    : `${sentence.slice(0, 110).replace(/\s+\S*$/, '')}…`;
}
