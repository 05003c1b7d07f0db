import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { soughtEvent } from '../../linking/events/eventLikeness';
import { TELLING_EVIDENCE, tellingEvidence } from '../../linking/events/tellsEvent';
import { rankCandidates } from '../../linking/related/rankCandidates';
import { triggerPlace } from '../../linking/events/triggerPlace';
import { jsonLines } from '../bench/developmentData';
import { analysed, linked } from '../bench/quality/articleSet';
import { Weights } from './weights';

/** The set that is learnt from, EventCorefBank+ (CC BY 3.0), and the kind of archive it makes: undated. */
const SET = 'ecbplus';
const POOL = 100;
const EPOCHS = 6;
const STEP = 0.3;
const DECAY = 1e-5;
const DIGITS = 3;

interface EventQuery {
  doc: string;
  sent: number;
  trigger: string;
  relevant: string[];
}

/** One article for one event: what speaks for its telling it, and whether it does. */
interface Example {
  evidence: number[];
  tells: boolean;
}

async function examples(data: string): Promise<Example[]> {
  const records = await analysed(jsonLines(join(data, `${SET}.docs.jsonl`)));
  const { coverage, byId } = linked(SET, records);
  const statistics = await coverage.statistics();
  const ranked = new Map<string, Awaited<ReturnType<typeof rankCandidates>>['candidates']>();
  const found: Example[] = [];
  for (const query of jsonLines<EventQuery>(join(data, `${SET}-events.queries.jsonl`))) {
    const page = byId.get(query.doc);
    const span = page && triggerPlace(page.record.article.text, query.sent, query.trigger);
    const event = page && span && soughtEvent(page.record, span, statistics);
    if (!page || !event) continue;
    const options = { when: 'any', limit: POOL, all: true } as const;
    const candidates =
      ranked.get(query.doc) ?? (await rankCandidates(page, coverage, options)).candidates;
    ranked.set(query.doc, candidates);
    for (const [at, { evidence }] of tellingEvidence(event, candidates, statistics).entries()) {
      const id = candidates[at]?.article.record.article.id ?? '';
      found.push({ evidence, tells: query.relevant.includes(id) });
    }
  }
  return found;
}

/** Logistic regression with AdaGrad (Duchi et al., 2011), in the order of the examples. */
function fit(all: readonly Example[]): readonly number[] {
  const weights = new Weights(TELLING_EVIDENCE.length, STEP, DECAY);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { evidence, tells } of all) {
      const score = evidence.reduce((sum, value, at) => sum + value * (weights.values[at] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-score)) - (tells ? 1 : 0);
      for (const [at, value] of evidence.entries())
        if (value !== 0) weights.move(at, error * value);
    }
  }
  return weights.values;
}

/** Learns from the events of the folder `data` which articles tell an event, and writes the module `out`. */
export async function trainTelling(data: string, out: string): Promise<void> {
  if (!existsSync(data)) throw new Error(`${data}: there is no such folder.`);
  const all = await examples(data);
  process.stderr.write(`telling: ${all.length} articles of events\n`);
  const values = fit(all).map((value) => Number(value.toFixed(DIGITS)));
  const source = `/**
 * Weights of \`TELLING_EVIDENCE\`, log-odds, that \`npm run train -- telling\` has learnt from the marks
 * of EventCorefBank+ (ECB+; Cybulska and Vossen, 2014; CC BY 3.0).
 */
export const TELLING_WEIGHTS: readonly number[] = [${values.join(', ')}];
`;
  const options = { ...(await resolveConfig(out)), parser: 'typescript' };
  const text = await format(source, options);
  if (!existsSync(out) || readFileSync(out, 'utf8') !== text) writeFileSync(out, text);
}
