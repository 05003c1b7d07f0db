import { machineFacts, versionOf, weightsMark } from '../machine';
import { bundleReaders } from '../readers/bundledReaders';
import { browserSpeed } from './browserSpeed';
import { calibration } from './calibration';
import { dateQuality } from './dateQuality';
import { nameQuality } from './nameQuality';
import { nodeSpeed } from './nodeSpeed';
import { seedDates } from './seedDates';
import { sizes } from './sizes';

/** The language layer beside what a web page would otherwise use: all on the same texts in the same run. */
export async function language(say: (line: string) => void): Promise<string> {
  const versions = ['compromise', 'wink-nlp', 'wink-eng-lite-web-model', 'chrono-node'].map(
    (name) => `${name} ${versionOf(name)}`,
  );
  const facts = `${machineFacts()} Weights ${weightsMark()}; ${versions.join(', ')}.`;
  say('bundling');
  const readers = await bundleReaders();
  // Timings come first, while the heap is small.
  const speed = nodeSpeed(readers, say);
  const inBrowser = await browserSpeed(readers, say);
  return [
    facts,
    await nameQuality(readers, say),
    await calibration(say),
    dateQuality(say),
    seedDates(),
    sizes(readers),
    speed,
    inBrowser,
  ].join('\n\n');
}
