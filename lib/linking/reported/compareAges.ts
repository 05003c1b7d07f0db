import type { Span } from '../../model/span';
import type { ArchivedArticle } from '../related/coverageArchive';
import { daysApart, publishedSpan } from '../related/publishedOrder';
import { ageFacts } from './ageFacts';
import type { FoundDifference } from './foundDifference';

/** Days in which one article can be told from another by a birthday at most. */
const SOON = 60;
const YEAR = 365;
/** Ages further apart are of two people of one name, father and son. */
const FURTHEST = 12;

/**
 * Where two articles give one person different ages. Between articles that are months apart a year
 * more is no difference, nor are as many as lie between them; two where one is undated.
 */
export function compareAges(page: ArchivedArticle, other: ArchivedArticle): FoundDifference[] {
  const there = new Map(ageFacts(other).map((fact) => [fact.entity, fact]));
  const days = daysApart(publishedSpan(page.record.article), publishedSpan(other.record.article));
  const found: FoundDifference[] = [];
  const said = new Set<string>();
  for (const one of ageFacts(page)) {
    const two = there.get(one.entity);
    if (two === undefined || two.value === one.value || said.has(one.entity)) continue;
    said.add(one.entity);
    const apart = Math.abs(one.value - two.value);
    const grown = days === null ? 2 : days <= SOON ? 0 : Math.ceil(days / YEAR) + 1;
    if (apart <= grown || apart > FURTHEST) continue;
    found.push({
      kind: 'figure',
      here: sentenceOf(page, one),
      there: sentenceOf(other, two),
      article: other,
      text: `${one.name} is ${one.value} here, ${two.value} there`,
      sureness: 0.9,
    });
  }
  return found;
}

function sentenceOf(article: ArchivedArticle, { start, end }: Span): Span {
  const { sentences } = article.record.findings;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= start ? sentence : { start, end };
}
