import { writeFileSync } from 'node:fs';
import { companyOf, inCompany } from '../../../linking/related/company';
import { between, gatherCandidates } from '../../../linking/related/gatherCandidates';
import { memoryArchive } from '../../../linking/related/memoryArchive';
import { EVIDENCE } from '../../../linking/related/pairEvidence';
import { pairLogOdds } from '../../../linking/related/relatedModel';
import type { RelatedWeights } from '../../../linking/related/relatedWeights';
import { linkArchive } from '../../../pipeline/linkArchive';
import { drawArchives, readRecords, storyOf, topicOf, type TrainingArchive } from './archives';
import { fitLogistic, type Row } from './fitLogistic';

/** Candidates of a query that are learnt from, and those that are compared with each other. */
const CANDIDATES = 60;
const GROUP = 30;
/** Strength of the penalty on weights; from 1 to 10 nothing changes. */
const PENALTY = 3;
/** Parts of the topics for the check: each is judged by a model that has not seen it. */
const FOLDS = 4;

/** A query with all that is learnt from it. */
interface Example {
  topic: string;
  weight: number;
  whole: boolean;
  /** Per candidate. */
  evidence: Float64Array[];
  faded: number[];
  labels: number[];
  /** Related articles in the archive. */
  relevant: number;
  /** Of the first candidates with each other: the lower half without its diagonal. */
  pairs: Float32Array[];
  fadedPairs: number[];
}

async function examplesOf(
  { records, weight }: TrainingArchive,
  whole: boolean,
): Promise<Example[]> {
  const { articles } = linkArchive(records);
  const archive = memoryArchive(articles);
  const examples: Example[] = [];
  for (const article of articles) {
    const { id } = article.record.article;
    const { gathered } = await gatherCandidates(article, archive, 'any', CANDIDATES);
    const labels = gathered.map((each) =>
      storyOf(each.article.record.article.id) === storyOf(id) ? 1 : 0,
    );
    const pairs: Float32Array[] = [];
    const fadedPairs: number[] = [];
    const group = gathered.slice(0, GROUP);
    for (const [i, one] of group.entries()) {
      for (const two of group.slice(0, i)) {
        const faded = between(one, two, (evidence) => {
          pairs.push(Float32Array.from(evidence));
          return 0;
        });
        fadedPairs.push(faded);
      }
    }
    const relevant = articles.filter(
      (other) => other !== article && storyOf(other.record.article.id) === storyOf(id),
    ).length;
    const evidence = gathered.map((each) => each.evidence);
    const faded = gathered.map((each) => each.faded);
    examples.push({
      topic: topicOf(id),
      weight,
      whole,
      evidence,
      faded,
      labels,
      relevant,
      pairs,
      fadedPairs,
    });
  }
  return examples;
}

type Pair = RelatedWeights['pair'];

function pairScores(example: Example, pair: Pair): { own: number[]; between: number[] } {
  const weights = { pair, company: { intercept: 0, own: 1, allies: 0, rivals: 0 } };
  return {
    own: example.evidence.map(
      (evidence, at) => pairLogOdds(evidence, weights) - (example.faded[at] ?? 0),
    ),
    between: example.pairs.map(
      (evidence, at) =>
        pairLogOdds(Float64Array.from(evidence), weights) + (example.fadedPairs[at] ?? 0),
    ),
  };
}

function companies(example: Example, pair: Pair) {
  const { own, between: mutual } = pairScores(example, pair);
  const group = own.slice(0, GROUP);
  return {
    own,
    companies: companyOf(group, (i, j) => mutual[(i * (i - 1)) / 2 + j] ?? 0),
  };
}

function train(examples: readonly Example[]): RelatedWeights {
  const rows = examples.flatMap(({ evidence, labels, weight }) =>
    evidence.map((values, i): Row => ({ values, label: labels[i] ?? 0, weight })),
  );
  const pair = fitLogistic(rows, PENALTY);
  const inGroups = examples.flatMap((example) => {
    const { own, companies: all } = companies(example, pair);
    return all.map(({ allies, rivals }, i): Row => ({
      values: [own[i] ?? 0, allies, rivals],
      label: example.labels[i] ?? 0,
      weight: example.weight,
    }));
  });
  const { intercept, weights } = fitLogistic(inGroups, PENALTY);
  const [own = 0, allies = 0, rivals = 0] = weights;
  return { pair, company: { intercept, own, allies, rivals } };
}

interface Outcome {
  precision: number[];
  right: number;
  said: number;
  relevant: number;
}

/** Adds a query's average precision and its decisions at even odds to an outcome. */
function judge(example: Example, weights: RelatedWeights, outcome: Outcome): void {
  const { own, companies: all } = companies(example, weights.pair);
  const scored = own.map((score, i) => {
    const company = all[i];
    return {
      logOdds: company ? inCompany(score, company, weights) : score - 100,
      label: example.labels[i] ?? 0,
    };
  });
  scored.sort((a, b) => b.logOdds - a.logOdds);
  let hits = 0;
  let sum = 0;
  for (const [rank, { logOdds, label }] of scored.entries()) {
    hits += label;
    if (label) sum += hits / (rank + 1);
    if (logOdds >= 0) {
      outcome.said++;
      outcome.right += label;
    }
  }
  outcome.relevant += example.relevant;
  if (example.relevant > 0) outcome.precision.push(sum / example.relevant);
}

/** Trains on all topics but a part, judges the whole archive's queries of that part, and says how it went. */
function check(examples: readonly Example[]): string {
  const topics = [...new Set(examples.map(({ topic }) => topic))].sort();
  const foldOf = new Map(topics.map((topic, i) => [topic, i % FOLDS]));
  const outcome: Outcome = { precision: [], right: 0, said: 0, relevant: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(examples.filter(({ topic }) => foldOf.get(topic) !== fold));
    for (const example of examples)
      if (example.whole && foldOf.get(example.topic) === fold) judge(example, weights, outcome);
  }
  const mean = outcome.precision.reduce((sum, value) => sum + value, 0) / outcome.precision.length;
  const [precision, recall] = [outcome.right / outcome.said, outcome.right / outcome.relevant];
  const f1 = (2 * precision * recall) / (precision + recall);
  return `held-out topics: MAP ${mean.toFixed(4)}, shown P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function fileOf({ pair, company }: RelatedWeights): string {
  const lines = EVIDENCE.map((name, i) => `      ${round(pair.weights[i] ?? 0)}, // ${name}`).join(
    '\n',
  );
  return `import type { RelatedWeights } from './relatedWeights';

/** Made by \`npm run train -- related\` from ECB+ (CC BY 3.0). */
export const RELATED_WEIGHTS: RelatedWeights = {
  pair: {
    intercept: ${round(pair.intercept)},
    weights: [
${lines}
    ],
    means: [
${EVIDENCE.map((name, i) => `      ${round(pair.means[i] ?? 0)}, // ${name}`).join('\n')}
    ],
  },
  company: {
    intercept: ${round(company.intercept)},
    own: ${round(company.own)},
    allies: ${round(company.allies)},
    rivals: ${round(company.rivals)},
  },
};
`;
}

/**
 * Trains the model of related coverage on ECB+ (its annotation is CC BY 3.0): first the weights of the
 * evidence on a pair, then those of its company. Prints how it does on topics it has not seen.
 */
export async function trainRelated(data: string, out: string): Promise<void> {
  const records = await readRecords(`${data}/ecbplus.docs.jsonl`);
  const examples: Example[] = [];
  for (const [at, archive] of drawArchives(records).entries())
    examples.push(...(await examplesOf(archive, at === 0)));
  process.stderr.write(`${examples.length} queries; ${check(examples)}\n`);
  writeFileSync(out, fileOf(train(examples)));
}
