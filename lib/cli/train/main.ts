/**
 * `npm run train -- COMMAND …`: makes the trained files under `assets/` anew.
 */
import { trainNames } from './names';

const USAGE = `Usage: npm run train -- COMMAND …
  names [DATA] [OUT] [SHARE]   weights of the recogniser of names
        DATA   folder of the training sets (../shared/bench/names/train)
        OUT    file to write (assets/public/models/names.bin)
        SHARE  part of the documents, above 0 and up to 1, for a trial (1)
Exit code: 0, 1 where training failed, 2 for a wrong call.
`;

const [command, data, out, portion, ...rest] = process.argv.slice(2);
const share = Number(portion ?? 1);
if (command !== 'names' || rest.length > 0 || !(share > 0 && share <= 1)) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  try {
    trainNames(
      data ?? '../shared/bench/names/train',
      out ?? 'assets/public/models/names.bin',
      share,
    );
  } catch (error) {
    process.stderr.write(
      `train names: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
