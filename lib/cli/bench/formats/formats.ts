import { readFile } from '../../../importers/readFile';
import type { InputFile } from '../../../importers/inputFile';
import { parseHtml } from '../../nodeHtml';
import { machineFacts, versionOf } from '../machine';
import { figure, NONE, part, table, whole } from '../markdown';
import { formatInputs, type FormatInput } from './inputs';
import { largeWarc } from './largeWarc';
import { byFflate, byWarcio, byZipJs } from './peers';
import { readAlone } from './readAlone';

/** Articles in each format, those in the containers alone, and rounds of the containers alone, of which the middle one counts. */
const ARTICLES = 60;
const ALONE = 600;
const ROUNDS = 3;

const LARGE = 2_000_000_000;

/** What reading gave, and the CPU seconds of the process that it took. */
interface Measured {
  files: number;
  seconds: number;
}

async function measured(work: () => Promise<number>): Promise<Measured> {
  const start = process.cpuUsage();
  const files = await work();
  const { user, system } = process.cpuUsage(start);
  return { files, seconds: (user + system) / 1e6 };
}

/** The middle of some rounds, each of which runs all works in turns. */
async function inTurns(works: readonly (() => Promise<number>)[]): Promise<Measured[]> {
  const rounds: Measured[][] = works.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, work] of works.entries()) rounds[index]?.push(await measured(work));
  return rounds.map((times) => {
    times.sort((a, b) => a.seconds - b.seconds);
    return times[Math.floor(times.length / 2)] ?? { files: 0, seconds: Number.NaN };
  });
}

/** Reads files as an import does, up to the article; how many articles there were. */
async function articlesIn(files: readonly InputFile[]): Promise<number> {
  let found = 0;
  for (const file of files)
    for await (const item of readFile(file, parseHtml)) if (item.kind === 'source') found += 1;
  return found;
}

const sizeOf = ({ files }: FormatInput): number => files.reduce((sum, { size }) => sum + size, 0);

/** Reading files of each format: how fast, beside other programs, and in what memory. */
export async function formats(
  say: (line: string) => void,
): Promise<{ heading: string; body: string }> {
  const facts = machineFacts();
  // First, while the process is small.
  const memory = await large(say);
  const inputs = await formatInputs(ARTICLES);
  // The first articles pay for what is loaded and compiled.
  await articlesIn(inputs.find(({ format }) => format === 'HTML files')?.files ?? []);
  const rows: string[][] = [];
  for (const input of inputs) {
    const read = await measured(() => articlesIn(input.files));
    const bytes = sizeOf(input);
    say(`${input.format}: ${read.files} articles in ${figure(read.seconds, 2)} s`);
    rows.push([
      input.format,
      whole(read.files),
      figure(bytes / 1e6),
      whole(read.files / read.seconds),
      figure(bytes / 1e6 / read.seconds),
    ]);
  }
  const versions = ['warcio', 'fflate'].map((name) => `${name} ${versionOf(name)}`).join(', ');
  const body = [
    `${facts} ${versions}.`,
    `The same ${ARTICLES} invented articles in each format (seed 6), read by \`importers/readFile\` up to the article, as an import does before it analyses. Rates are of CPU seconds of the process. MB are of the file as it lies on the disk.`,
    table(['format', 'articles', 'MB', 'articles/s', 'MB/s'], rows),
    part('Containers alone', ...(await alone(await formatInputs(ALONE), say))),
    part('Memory for a web archive of 2 GB', ...memory),
  ].join('\n\n');
  return { heading: 'import, formats', body };
}

/** Unpacking without making articles, beside programs that do the same. */
async function alone(
  inputs: readonly FormatInput[],
  say: (line: string) => void,
): Promise<string[]> {
  const rows: string[][] = [];
  const peers: Record<string, [string, (file: InputFile) => Promise<{ files: number }>][]> = {
    'zip of HTML': [
      ['zip.js', byZipJs],
      ['fflate, all at once', byFflate],
    ],
    'tar of HTML': [],
    'tar.gz of HTML': [],
    WARC: [['warcio', byWarcio]],
    'WARC, gzip': [['warcio', byWarcio]],
    mbox: [],
  };
  for (const input of inputs) {
    const others = peers[input.format];
    const [file] = input.files;
    if (others === undefined || file === undefined) continue;
    const ours = async (): Promise<number> => (await readAlone(file, parseHtml)).files;
    const works = [
      ours,
      ...others.map(
        ([, read]) =>
          async () =>
            (await read(file)).files,
      ),
    ];
    const [mine, ...theirs] = await inTurns(works);
    if (mine === undefined) continue;
    say(`${input.format} alone: ${figure(mine.seconds, 2)} s`);
    const row = (name: string, { files, seconds }: Measured, times: string): string[] => [
      input.format,
      name,
      whole(files),
      figure(sizeOf(input) / 1e6 / seconds),
      times,
    ];
    rows.push(row('ours', mine, NONE));
    for (const [index, each] of theirs.entries())
      rows.push(row(others[index]?.[0] ?? '', each, figure(each.seconds / mine.seconds, 2)));
  }
  return [
    `${ALONE} articles; every file in the container is unpacked and its bytes read, nothing else; the middle of ${ROUNDS} rounds in turns. The last column: how many times as long as ours. Ours proves the checksums of gzip and zip and goes on behind damage.`,
    table(['format', 'program', 'files', 'MB/s', 'times ours'], rows),
  ];
}

/** A web archive that is made as it is read, with its articles, and without. */
async function large(say: (line: string) => void): Promise<string[]> {
  const rows: string[][] = [];
  const works: [string, (file: InputFile) => Promise<number>][] = [
    ['ours, up to the article', (file) => articlesIn([file])],
    ['ours, container alone', async (file) => (await readAlone(file, parseHtml)).files],
    ['warcio', async (file) => (await byWarcio(file)).files],
  ];
  for (const [name, read] of works) {
    const before = process.memoryUsage.rss();
    let [peak, held] = [0, 0];
    const file = largeWarc(LARGE, () => {
      const { rss, heapUsed, external } = process.memoryUsage();
      peak = Math.max(peak, rss - before);
      held = Math.max(held, heapUsed + external);
    });
    const { files, seconds } = await measured(() => read(file));
    say(`2 GB by ${name}: ${files} pages in ${figure(seconds)} s, ${figure(peak / 1e6, 0)} MB`);
    rows.push([
      name,
      whole(file.given() / 1e6),
      whole(files),
      figure(file.given() / 1e6 / seconds),
      figure(peak / 1e6, 0),
      figure(held / 1e6, 0),
    ]);
  }
  return [
    'A WARC made by the generator as a stream, never on a disk: pages with a request and 4 MB of pictures each. MB/s of CPU seconds, the making included. Memory is what the process grew by at most, and the most that objects and buffers took, garbage included, each looked at as each record is read.',
    table(['program', 'MB', 'pages', 'MB/s', 'grew by MB', 'held MB'], rows),
  ];
}
