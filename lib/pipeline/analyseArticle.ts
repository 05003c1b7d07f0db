import { detectLanguage } from '../language/detectLanguage';
import { findDates } from '../language/dates/findDates';
import { boundPublication } from '../language/dates/publishedBounds';
import { findEvents } from '../language/events/findEvents';
import { findKnown } from '../language/names/findKnown';
import { KnownNames } from '../language/names/knownNames';
import type { LanguageModels } from '../language/models';
import { splitSentences } from '../language/sentences';
import { resolveNames } from '../linking/identity/resolveNames';
import type { Article } from '../model/article';
import type { ArticleRecord, Findings } from '../model/findings';
import type { ArticleSource } from './articleSource';
import { findTitledNames } from './findTitledNames';
import { hashContent, identify } from './identify';
import { isAnalysed } from './isAnalysed';

/**
 * Which pipeline made a record. Raised whenever findings for the same text would differ, so that
 * what an older one stored or packed is analysed anew from its text.
 */
export const PIPELINE_VERSION = 3;

/**
 * Everything the language layer finds in a title and a body; `published` anchors relative dates.
 * `known` are names of the reader's archive, which help to read those of a page.
 */
export function findAll(
  title: string,
  text: string,
  published: string | null,
  models: Omit<LanguageModels, 'languages'>,
  known?: KnownNames,
): Findings {
  const sentences = splitSentences(text);
  const named = findTitledNames(title, text, sentences, models.names, known);
  const resolved = resolveNames({ title, text, ...named });
  const dates = findDates(text, sentences, published);
  const events = findEvents(
    {
      text,
      sentences,
      mentions: resolved.mentions,
      entities: resolved.entities,
      dates,
      published,
    },
    models.triggers,
  );
  return { sentences, ...resolved, dates, events };
}

/** What stands in place of findings for a language that is not analysed: its sentences, and of names those that the archive has. */
function onlyKnown(title: string, text: string, known: KnownNames): Findings {
  const sentences = splitSentences(text);
  const titleNames = findKnown(title, [{ start: 0, end: title.length }], known);
  const names = findKnown(text, sentences, known);
  return { sentences, ...resolveNames({ title, text, titleNames, names }), dates: [], events: [] };
}

/**
 * The pipeline from an extracted article to the record that packs carry and the store keeps. Pure
 * but for SHA-256; never throws on any text. `known` names are for a page that is read: a record to
 * be kept says what the article says, whatever else the archive holds.
 */
export async function analyseArticle(
  source: ArticleSource,
  models: LanguageModels,
  known = new KnownNames([]),
): Promise<ArticleRecord> {
  const { extracted } = source;
  const contentHash = await hashContent(source);
  const language = detectLanguage(extracted.text, extracted.language, models.languages);
  const findings = isAnalysed(language)
    ? findAll(extracted.title, extracted.text, extracted.published?.value ?? null, models, known)
    : onlyKnown(extracted.title, extracted.text, known);
  const article: Article = {
    id: identify(source, contentHash),
    url: extracted.url,
    title: extracted.title,
    publisher: extracted.publisher,
    authors: extracted.authors,
    published: extracted.published,
    publishedBounds:
      extracted.published === null
        ? seenBy(
            boundPublication(
              extracted.text,
              findings.sentences,
              findings.dates,
              commentsOf(source),
            ),
            source.seen,
          )
        : null,
    language,
    text: extracted.text,
    zones: extracted.zones,
    ...(extracted.updated === null ? {} : { updated: extracted.updated }),
    ...(extracted.section === null ? {} : { section: extracted.section }),
  };
  return { contentHash, file: source.file, article, findings };
}

/** Bounds with the day by which an article was there. */
function seenBy(
  bounds: Article['publishedBounds'],
  seen: string | undefined,
): Article['publishedBounds'] {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(seen ?? '')?.[0];
  if (day === undefined) return bounds;
  const { after = null, before = null } = bounds ?? {};
  // A text may speak of later days; that it was there on this one is a fact.
  return {
    after: after !== null && after > day ? null : after,
    before: before !== null && before < day ? before : day,
  };
}

function commentsOf(source: ArticleSource): string {
  return source.extracted.zones
    .filter((zone) => zone.kind === 'comment')
    .map((zone) => zone.text ?? '')
    .join('\n');
}
