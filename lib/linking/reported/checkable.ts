import type { EventType } from '../../model/event';
import type { ArchivedArticle } from '../related/coverageArchive';
import type { SentenceUnits } from './sentenceUnits';

/** Content words and names from which a sentence can say something by itself. */
const LEAST_UNITS = 4;

/** Types by which somebody speaks, or whatever happens: alone they are nothing to look up. */
const SPEECH: ReadonlySet<EventType> = new Set<EventType>(['statement', 'demand', 'other']);

/** What pages say about themselves and to the reader. */
const FURNITURE =
  /^(?:click|read (?:more|also|the)|see (?:also|more)|follow (?:us|@|\w+ on)|subscribe|sign up|share (?:this|on)|watch|listen|download|photos?\b|video\b|image|copyright|©|\(c\)|advert|related\b|e-?mail\b|contact|tips? |anyone (?:with|who has) information|call |check back|stay (?:tuned|with)|this (?:story|article|post|material) |updated?\b|published|posted|by \p{Lu}\S+ \p{Lu}\S+$|all rights|get (?:the|our)|join (?:us|the)|like us|tweet|comments?\b|buy photo|hide caption|more:|source:)|all rights reserved|may not be (?:published|reproduced)|https?:\/\/\S+$/iu;

/**
 * The sentences of an article that assert something one could look up in another: those with at
 * least four content words or names, among them a name, a number, a date or an event. Questions,
 * headings, captions, datelines and what a page says about itself are none, nor is a sentence of
 * somebody's feelings ("I can't believe it", he added) that names nothing.
 */
export function checkableSentences(
  article: ArchivedArticle,
  sentences: readonly SentenceUnits[],
): SentenceUnits[] {
  const { text, zones } = article.record.article;
  const { dates, events } = article.record.findings;
  const asides = zones.filter(({ start, end }) => start < end);
  const told = new Set(
    events.flatMap(({ sentence, type }) => (SPEECH.has(type) ? [] : [sentence.start])),
  );
  const dated = new Set<number>();
  let at = 0;
  for (const { start } of dates.toSorted((a, b) => a.start - b.start)) {
    while ((sentences[at]?.end ?? Infinity) <= start) at++;
    const sentence = sentences[at];
    if (sentence !== undefined && sentence.start <= start) dated.add(sentence.start);
  }
  return sentences.filter((sentence) => {
    if (sentence.units.length < LEAST_UNITS) return false;
    const words = text.slice(sentence.start, sentence.end);
    if (/\?["'”’)]*$/u.test(words) || FURNITURE.test(words)) return false;
    if (asides.some((zone) => zone.start <= sentence.start && sentence.end <= zone.end))
      return false;
    return (
      told.has(sentence.start) ||
      dated.has(sentence.start) ||
      sentence.units.some(({ kind }) => kind !== 'word')
    );
  });
}
