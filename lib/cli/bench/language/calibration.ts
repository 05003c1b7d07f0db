import { findAll } from '../../../pipeline/analyseArticle';
import { loadModels } from '../../nodeModel';
import { leftOut } from '../developmentData';
import { figure, part, table, whole } from '../markdown';
import { calibrationBins, calibrationError, type Claim } from './calibrationBins';
import { hasNameSet, readNameSet } from './nameSets';

const SETS = ['worldwide', 'wikigold'];

/** What confidence is worth: on the two sets it was fitted on, how many names of each confidence have the right span and kind. */
export async function calibration(say: (line: string) => void): Promise<string> {
  const heading = 'Confidence';
  if (!SETS.every(hasNameSet)) return part(heading, leftOut('bench', 'names'));
  say('confidence');
  const models = await loadModels();
  const claims = SETS.flatMap(readNameSet).flatMap(({ text, mentions }): Claim[] => {
    const key = (name: { start: number; end: number; kind: string }): string =>
      `${name.start} ${name.end} ${name.kind}`;
    const truth = new Set(mentions.map(key));
    return findAll('', text, null, models).mentions.map((mention) => ({
      confidence: mention.confidence,
      right: truth.has(key(mention)),
    }));
  });
  const bins = calibrationBins(claims);
  const rows = bins.map(({ from, to, count, confidence, right }) => [
    `${figure(from)}–${figure(to)}`,
    whole(count),
    figure(confidence, 3),
    figure(right, 3),
  ]);
  return part(
    heading,
    `${SETS.join(' and ')} together; right means the exact span and the kind. Expected calibration
error over these ten bins: **${figure(calibrationError(bins), 4)}** (${whole(claims.length)} names).`,
    table(['confidence', 'names', 'mean confidence', 'share right'], rows),
  );
}
