import { analyze } from './commands/analyze';
import { build } from './commands/build';
import { entities } from './commands/entities';
import { events } from './commands/events';
import { related } from './commands/related';
import { UsageError } from './usage';

/** A command: takes its arguments and gives the exit code, 0 or 1. */
type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, Command> = { analyze, build, entities, events, related };

const USAGE = `Usage: backstory COMMAND …
  analyze FILE…|-                      what is found in each article, a line of JSON each
  build INPUT… --out FILE.backstory    files and folders into a pack
        [--title T] [--licence L] [--source S]
  entities --pack FILE                 names across the articles of a pack
        [--office TEXT --date DATE]    or who held an office then, by their roles
  events --pack FILE                   events across the articles of a pack
  related --pack FILE [--queries FILE.jsonl] [ARTICLE…]
        [--limit 10] [--when prior|any] [--all]
                                       related coverage of articles in the pack, by id, or of files
Results go to standard output as JSON lines, progress and errors to standard error.
Exit code: 0, 1 where some inputs failed, 2 for a wrong call.
`;

/**
 * Runs one command line and gives its exit code: 0, 1 where some inputs failed and the others are
 * done, 2 for a wrong call.
 */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(
      name === undefined ? USAGE : `backstory: there is no command “${name}”.\n${USAGE}`,
    );
    return 2;
  }
  // A reader of our output that has seen enough (`| head`) is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    return await command(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`backstory ${name}: ${error.message}\n${USAGE}`);
    return 2;
  }
}
