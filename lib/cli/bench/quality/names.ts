import type { ArchivedArticle } from '../../../linking/related/coverageArchive';
import { part, table, whole } from '../markdown';
import type { OpenSet } from './articleSet';
import { type MeantimeMention, readMeantimeMentions } from './gold/meantime';
import { overlaps } from './gold/spans';
import { coreferenceScores, type CoreferenceScores } from './metrics/coreference';
import { type Part, percents } from './row';

/** The archive's entity that our mention at the head of a marked one belongs to; null where we have none there. */
function ourCluster(
  article: ArchivedArticle | undefined,
  { head, doc }: MeantimeMention,
): string | null {
  const mention = article?.record.findings.mentions.find((each) => overlaps(each, head));
  if (!mention) return null;
  return article?.entityOf.get(mention.entity) ?? `${doc} ${mention.entity}`;
}

/** A mention's words as the simplest program compares them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|a|an|its|their|his|her)\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function row(title: string, scores: CoreferenceScores, mentions: number): string[] {
  const { conll, muc, b3, ceafe } = scores;
  return [title, ...[conll, muc, b3, ceafe].map((share) => percents(share)), whole(mentions)];
}

const NOTE = `Marked mentions whose head is a proper noun, clustered across all articles; ours are read from
the archive's entities by what mention of ours covers the head; one that we do not have is a cluster of its own.
“found”: only the marked mentions that we have.`;

/** Names across articles: MEANTIME's named mentions through our own mentions. */
export async function names(open: OpenSet, say: (line: string) => void): Promise<Part> {
  const { byId } = await open('meantime');
  say('names across articles');
  const gold = readMeantimeMentions().filter(
    (mention) => mention.class === 'entity' && mention.pos === 'PROPN',
  );
  const key = new Map(gold.map(({ id, chain }) => [id, chain]));
  const run = new Map<string, string>();
  for (const mention of gold) {
    const cluster = ourCluster(byId.get(mention.doc), mention);
    if (cluster !== null) run.set(mention.id, cluster);
  }
  const found = new Map([...key].filter(([id]) => run.has(id)));
  const simple = coreferenceScores(key, new Map(gold.map(({ id, text }) => [id, plain(text)])));
  const ours = coreferenceScores(key, run);
  return {
    rows: [
      {
        measure: 'named entities across articles (MEANTIME), CoNLL F1',
        simple: '73.2',
        reach: '80',
        other: `${percents(simple.conll)} (same words)`,
        ours: percents(ours.conll),
      },
    ],
    details: [
      part(
        'Names across articles',
        NOTE,
        table(
          ['program', 'CoNLL', 'MUC', 'B³', 'CEAFe', 'mentions'],
          [
            row('ours', ours, key.size),
            row('ours, found', coreferenceScores(found, run), found.size),
            row('same words', simple, key.size),
          ],
        ),
      ),
    ],
  };
}
