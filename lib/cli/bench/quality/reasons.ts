import type { ArchivedArticle } from '../../../linking/related/coverageArchive';
import type { Quote, Reason } from '../../../model/coverage';
import type { Mention } from '../../../model/mention';
import { figure, part, table, whole } from '../markdown';
import type { Answer } from './answers';
import type { ArticleSet, OpenSet } from './articleSet';
import type { AnswerSet } from './coverage';
import { readRelated } from './development';
import { type GoldArticle, type GoldMention, readEcbplusGold } from './gold/ecbplus';
import { overlaps } from './gold/spans';
import { type Part, shares } from './row';

interface TwinQuery {
  id: string;
  relevant: string[];
  hardNegatives: string[];
}

type Gold = ReadonlyMap<string, GoldArticle>;

/** How often something was stated, and how often it was true. */
interface Truth {
  stated: number;
  right: number;
}

const share = ({ stated, right }: Truth): number => right / stated;

function count(truth: Truth, isRight: boolean): void {
  truth.stated += 1;
  if (isRight) truth.right += 1;
}

/** The marked mentions of a class within a quote. */
function within(gold: Gold, quote: Quote, kind: GoldMention['class']): GoldMention[] {
  return (gold.get(quote.article)?.mentions ?? []).filter(
    (mention) => mention.class === kind && mention.parts.some((each) => overlaps(each, quote)),
  );
}

function sharesChain(here: readonly GoldMention[], there: readonly GoldMention[]): boolean {
  const chains = new Set(here.map(({ chain }) => chain));
  return there.some(({ chain }) => chains.has(chain));
}

/** Our mentions within two quotes that are one entity to the archive and that the reason's words name. */
function namedPair(
  { byId }: ArticleSet,
  { text, quotes: [here, there] }: Reason,
): [Mention, Mention] | null {
  if (!here || !there) return null;
  const inside = (quote: Quote): { entity: string; name: string; mention: Mention }[] => {
    const article: ArchivedArticle | undefined = byId.get(quote.article);
    const { mentions = [], entities = [] } = article?.record.findings ?? {};
    return mentions.flatMap((mention) => {
      const entity = article?.entityOf.get(mention.entity);
      const name = entities.find(({ id }) => id === mention.entity)?.name ?? mention.text;
      return entity !== undefined && overlaps(mention, quote) ? [{ entity, name, mention }] : [];
    });
  };
  const others = inside(there);
  for (const one of inside(here)) {
    const other = others.find(({ entity }) => entity === one.entity);
    if (other && [one.name, other.name].some((name) => text.includes(name)))
      return [one.mention, other.mention];
  }
  return null;
}

/** What makes a phrase before a name one about something else: "at a shop in", "Europe, ", "Boeing's". */
const OTHER_HEAD = /[,;]|['’]s?\s|\s(?:in|of|at|on|from|between|and|near)\s/iu;

/** Whether a marked mention is our name itself and no longer phrase that holds it ("the Paris store", "shops in Paris"). */
function isNameItself({ parts }: GoldMention, name: Mention, text: string): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return false;
  const after = text.slice(Math.min(name.end, last.end), Math.max(name.end, last.end));
  const before = text.slice(first.start, name.start);
  return /^(?:['’]s?|[\s.,"”])*$/u.test(after) && !OTHER_HEAD.test(before);
}

/** Whether a stated name is one and the same: by the chains of the marked mentions of it; null where one side has none. */
function isSameName(
  set: ArticleSet,
  gold: Gold,
  [here, there]: Quote[],
  [one, other]: [Mention, Mention],
): boolean | null {
  const marked = (quote: Quote | undefined, mention: Mention): GoldMention[] => {
    if (!quote) return [];
    const text = set.byId.get(quote.article)?.record.article.text ?? '';
    return within(gold, quote, 'entity').filter(
      (each) =>
        each.parts.some((part) => overlaps(part, mention)) && isNameItself(each, mention, text),
    );
  };
  const [a, b] = [marked(here, one), marked(there, other)];
  return a.length === 0 || b.length === 0 ? null : sharesChain(a, b);
}

interface Found {
  /** Pairs shown with "same event": right where both are of one seminal event. */
  pairs: Truth;
  /** Of these the ones with both quotes from marked sentences: right where these share an event. */
  quoted: Truth;
  /** Twin pairs: stated where a reason says "same event", shown or not. */
  twins: { pairs: number; listed: number; shown: number };
  /** Pairs of one seminal event, and how many state it. */
  siblings: { pairs: number; stated: number };
  names: Truth;
  /** As names, of pairs on one seminal event alone: only within these did annotators link all. */
  siblingNames: Truth;
  /** Reasons by name without marked mentions on both sides. */
  unmarked: number;
}

const statesEvent = ({ reasons }: Answer): boolean => reasons.some(({ kind }) => kind === 'event');

function lookAt(
  set: ArticleSet,
  gold: Gold,
  queries: readonly TwinQuery[],
  answersFor: (id: string) => readonly Answer[],
): Found {
  const found: Found = {
    pairs: { stated: 0, right: 0 },
    quoted: { stated: 0, right: 0 },
    twins: { pairs: 0, listed: 0, shown: 0 },
    siblings: { pairs: 0, stated: 0 },
    names: { stated: 0, right: 0 },
    siblingNames: { stated: 0, right: 0 },
    unmarked: 0,
  };
  for (const { id, relevant, hardNegatives } of queries) {
    const list = answersFor(id);
    const isRight = new Set(relevant);
    const twins = new Set(hardNegatives);
    found.twins.pairs += twins.size;
    found.siblings.pairs += isRight.size;
    for (const answer of list) {
      const states = statesEvent(answer);
      if (states && twins.has(answer.id)) {
        found.twins.listed += 1;
        if (answer.shown) found.twins.shown += 1;
      }
      if (states && isRight.has(answer.id)) found.siblings.stated += 1;
      if (!answer.shown) continue;
      if (states) count(found.pairs, isRight.has(answer.id));
      for (const reason of answer.reasons) {
        const [here, there] = reason.quotes;
        if (reason.kind === 'event' && here && there) {
          const [a, b] = [within(gold, here, 'event'), within(gold, there, 'event')];
          if (a.length > 0 && b.length > 0) count(found.quoted, sharesChain(a, b));
        }
        if (reason.kind !== 'name' && reason.kind !== 'place') continue;
        const pair = namedPair(set, reason);
        const same = pair && isSameName(set, gold, reason.quotes, pair);
        if (same === null) found.unmarked += 1;
        else {
          count(found.names, same);
          if (isRight.has(answer.id)) count(found.siblingNames, same);
        }
      }
    }
  }
  return found;
}

const NOTE = `ECB+, links that are shown. “Same event” is right for a pair of articles on one seminal event;
“quoted”: of those whose two quotes both stand in marked sentences, the quoted sentences share a marked event.
Twin pairs are articles on two events of one kind; there it is counted also where the article is only listed by
\`--all\`. By name: both mentions that the reason stands on are marked, and are of one chain.`;

/** Whether the stated reasons are true, on ECB+. */
export async function reasons(
  open: OpenSet,
  answersOf: AnswerSet,
  say: (line: string) => void,
): Promise<Part> {
  const set = await open('ecbplus');
  const answers = await answersOf('ecbplus');
  say('reasons on ecbplus');
  const queries = readRelated<TwinQuery>('ecbplus.queries.jsonl');
  const found = lookAt(set, readEcbplusGold(), queries, (id) => answers.get(id) ?? []);
  const { pairs, quoted, twins, siblings, names, siblingNames, unmarked } = found;
  const rows: [string, number, number, number][] = [
    ['“same event”, of pairs shown with it', share(pairs), pairs.right, pairs.stated],
    ['“same event”, quoted', share(quoted), quoted.right, quoted.stated],
    ['twin pairs that state it, listed', twins.listed / twins.pairs, twins.listed, twins.pairs],
    ['twin pairs that state it, shown', twins.shown / twins.pairs, twins.shown, twins.pairs],
    [
      'pairs on one event that state it',
      siblings.stated / siblings.pairs,
      siblings.stated,
      siblings.pairs,
    ],
    ['by name', share(names), names.right, names.stated],
    ['by name, on one event', share(siblingNames), siblingNames.right, siblingNames.stated],
  ];
  return {
    rows: [
      {
        measure: 'reason “same event” true; stated on twin pairs (listed)',
        simple: '.85; always wrong there',
        reach: '.95; at most .02',
        ours: `${shares(share(pairs))}; ${shares(twins.listed / twins.pairs)}`,
      },
      {
        measure: 'reason by name true',
        simple: '.972',
        reach: '.985',
        ours: shares(share(names)),
      },
    ],
    details: [
      part(
        'Reasons',
        `${NOTE} Reasons by name that could not be judged so: ${whole(unmarked)}.`,
        table(
          ['reason', 'share', 'right', 'of'],
          rows.map(([title, value, right, of]) => [
            title,
            figure(value, 3),
            whole(right),
            whole(of),
          ]),
        ),
      ),
    ],
  };
}
