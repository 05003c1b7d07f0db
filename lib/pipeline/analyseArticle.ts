import { detectLanguage } from '../language/detectLanguage';
import { findDates } from '../language/dates/findDates';
import { boundPublication } from '../language/dates/publishedBounds';
import { findEvents } from '../language/events/findEvents';
import { findNames } from '../language/names/findNames';
import type { NameModel } from '../language/names/nameModel';
import { splitSentences } from '../language/sentences';
import { resolveNames } from '../linking/identity/resolveNames';
import type { Article } from '../model/article';
import type { ArticleRecord, Findings } from '../model/findings';
import type { ArticleSource } from './articleSource';
import { hashContent, identify } from './identify';

/**
 * Which pipeline made a record. Raised whenever findings for the same text would differ, so that
 * what an older one stored or packed is analysed anew from its text.
 */
export const PIPELINE_VERSION = 1;

/** Everything the language layer finds in a title and a body; `published` anchors relative dates. */
export function findAll(
  title: string,
  text: string,
  published: string | null,
  model: NameModel,
): Findings {
  const sentences = splitSentences(text);
  const names = findNames(text, sentences, model);
  const titleNames = findNames(title, [{ start: 0, end: title.length }], model);
  const resolved = resolveNames({ title, text, titleNames, names });
  const dates = findDates(text, sentences, published);
  const events = findEvents({
    text,
    sentences,
    mentions: resolved.mentions,
    entities: resolved.entities,
    dates,
  });
  return { sentences, ...resolved, dates, events };
}

/**
 * The pipeline from an extracted article to the record that packs carry and the store keeps. Pure
 * but for SHA-256; never throws on any text.
 */
export async function analyseArticle(
  source: ArticleSource,
  model: NameModel,
): Promise<ArticleRecord> {
  const { extracted } = source;
  const contentHash = await hashContent(source);
  const findings = findAll(
    extracted.title,
    extracted.text,
    extracted.published?.value ?? null,
    model,
  );
  const article: Article = {
    id: identify(source, contentHash),
    url: extracted.url,
    title: extracted.title,
    publisher: extracted.publisher,
    authors: extracted.authors,
    published: extracted.published,
    publishedBounds:
      extracted.published === null
        ? boundPublication(extracted.text, findings.sentences, findings.dates, commentsOf(source))
        : null,
    language: detectLanguage(extracted.text, extracted.language),
    text: extracted.text,
    zones: extracted.zones,
  };
  return { contentHash, file: source.file, article, findings };
}

function commentsOf(source: ArticleSource): string {
  return source.extracted.zones
    .filter((zone) => zone.kind === 'comment')
    .map((zone) => zone.text ?? '')
    .join('\n');
}
