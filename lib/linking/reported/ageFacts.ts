import type { Mention } from '../../model/mention';
import type { Span } from '../../model/span';
import type { ArchivedArticle } from '../related/coverageArchive';

/** How old somebody is said to be. The span is that of the number; `entity` is the archive's. */
export interface AgeFact extends Span {
  entity: string;
  name: string;
  value: number;
}

/** Text (UTF-16 code units) around a name in which its age stands. */
const REACH = 48;

/** "Ana Ruiz, 33,", "Ana Ruiz (33)", "Ana Ruiz, aged 33", "Ana Ruiz, a 33-year-old": not "Ana Ruiz, 24-year-old Tom Hall". */
const BEHIND =
  /^(?:,\s*(?:aged?\s+)?(\d{1,2})(?=\s*(?:,|;|\.(?!\d)|\)|and\b|was\b|is\b|of\b|from\b|died\b))|\s*\((?:aged?\s+)?(\d{1,2})\)|,?\s+(?:was |is |who is |who was )?(?:an?\s+|aged?\s+)(\d{1,2})[-\s]years?[-\s]old\b)/u;

/** "33-year-old Ana Ruiz", "33-year-old singer Ana Ruiz". */
const BEFORE = /\b(\d{1,2})[-\s]years?[-\s]old,?\s+(?:(?:\p{Ll}+)\s+){0,2}$/u;

/** What between age and name makes it somebody else's: "the 5-year-old son of Ana Ruiz". */
const SOMEBODY_ELSE =
  /\b(?:of|and|by|with|son|daughter|sister|brother|mother|father|wife|husband|girlfriend|boyfriend|friend|nephew|niece|cousin|named after|told|shot|killed|man|woman)\s*$/u;

const known = new WeakMap<ArchivedArticle, readonly AgeFact[]>();

/**
 * The ages of persons that an article gives, in order: of those alone whose name the archive has
 * linked, and of whom the article says one age only. Kept as long as the article is.
 */
export function ageFacts(article: ArchivedArticle): readonly AgeFact[] {
  const cached = known.get(article);
  if (cached) return cached;
  const { text } = article.record.article;
  const { entities, mentions } = article.record.findings;
  const persons = new Map(
    entities.flatMap(({ id, kind, name }) => (kind === 'person' ? [[id, name] as const] : [])),
  );
  const facts: AgeFact[] = [];
  for (const mention of mentions) {
    const name = persons.get(mention.entity);
    const entity = article.entityOf.get(mention.entity);
    if (name === undefined || entity === undefined) continue;
    const found = ageBefore(text, mention) ?? ageBehind(text, mention);
    if (found !== null) facts.push({ ...found, entity, name });
  }
  const said = new Map<string, Set<number>>();
  for (const { entity, value } of facts)
    said.set(entity, (said.get(entity) ?? new Set()).add(value));
  const sure = facts.filter(({ entity }) => said.get(entity)?.size === 1);
  known.set(article, sure);
  return sure;
}

function ageBehind(text: string, { end }: Mention): (Span & { value: number }) | null {
  const match = BEHIND.exec(text.slice(end, end + REACH));
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || digits === undefined) return null;
  const start = end + match[0].search(/\d/u);
  return { start, end: start + digits.length, value: Number(digits) };
}

function ageBefore(text: string, { start }: Mention): (Span & { value: number }) | null {
  const from = Math.max(0, start - REACH);
  const lead = text.slice(from, start);
  const match = BEFORE.exec(lead);
  const digits = match?.[1];
  if (!match || digits === undefined || SOMEBODY_ELSE.test(lead)) return null;
  const at = from + match.index;
  return { start: at, end: at + digits.length, value: Number(digits) };
}
