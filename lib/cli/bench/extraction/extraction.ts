import { kindsByScores } from '../../../extraction/page/sortBlocks';
import { scoreBlocks } from '../../../extraction/page/body/bodyScores';
import { trainingPages } from '../../train/bodies/bodies';
import { labelledPages, pageHtml, type LabelledPage } from '../../train/bodies/bodyPages';
import { heldOut } from '../../train/bodies/fitBody';
import { parseHtml } from '../../nodeHtml';
import { dataPath, hasData, leftOut } from '../developmentData';
import { machineFacts, versionOf } from '../machine';
import { figure, NONE, part, table } from '../markdown';
import { measure, type Answer, type Measures } from './measures';
import { PROGRAMS, type Program } from './programs';

const PLACE = ['bench', 'pages'];
/** Parts of the sites: the pages of one are read by a model that learnt from the others. */
const FOLDS = 4;
const PARTS = ['programs', 'held-out'];

/** A row of the table: a measure, on which sets, and what is to be reached on other sites. */
interface Row {
  name: string;
  sets: readonly string[];
  value: (measures: Measures) => number;
  reach: string;
  /** Whether it is of the body alone, which is what the model decides. */
  ofBody?: true;
}

const NEWS = ['aex', 'fundus', 'fundus-eval'];
const percent = (value: (measures: Measures) => number) => (measures: Measures) =>
  value(measures) * 100;

const ROWS: readonly Row[] = [
  { name: 'SEB: body F1', sets: ['seb'], value: ({ f1 }) => f1, reach: '.978', ofBody: true },
  { name: 'news: precision', sets: NEWS, value: (m) => m.precision, reach: '', ofBody: true },
  { name: 'news: recall', sets: NEWS, value: (m) => m.recall, reach: '', ofBody: true },
  { name: 'news: body F1', sets: NEWS, value: ({ f1 }) => f1, reach: '.96', ofBody: true },
  { name: 'news: p10', sets: NEWS, value: (m) => m.lowTenth, reach: '.91', ofBody: true },
  {
    name: 'news: pages ≥ .95, %',
    sets: NEWS,
    value: percent((m) => m.good),
    reach: '80',
    ofBody: true,
  },
  { name: 'comments left in, %', sets: ['traf'], value: percent((m) => m.comments), reach: '≤ 1' },
  { name: 'date, AEX, %', sets: ['aex'], value: percent(({ date }) => date), reach: '98.5' },
  { name: 'date, Fundus, %', sets: ['fundus'], value: percent(({ date }) => date), reach: '99' },
  { name: 'title, AEX, %', sets: ['aex'], value: percent(({ title }) => title), reach: '97' },
  { name: 'title, Fundus, %', sets: ['fundus'], value: percent(({ title }) => title), reach: '97' },
  { name: 'authors exact, AEX, %', sets: ['aex'], value: percent((m) => m.authors), reach: '90' },
  {
    name: 'authors exact, Fundus, %',
    sets: ['fundus'],
    value: percent((m) => m.authors),
    reach: '90',
  },
  {
    name: 'authors invented, %',
    sets: ['aex', 'fundus', 'traf'],
    value: percent((m) => m.invented),
    reach: '≤ 10',
  },
  {
    name: 'news taken as articles, %',
    sets: NEWS,
    value: percent((m) => m.articles),
    reach: '≥ 98',
  },
  {
    name: 'other pages taken, %',
    sets: ['index', 'wcxb'],
    value: percent((m) => m.articles),
    reach: '≤ 1',
  },
];

const NOTE = `Pages of \`../shared/bench/pages\` on this side of the split; the last column is to be
reached on other sites. “Other sites” is our body on pages of sites that its model did not learn from
(${FOLDS} parts of the sites), whether or not the page is taken for an article; the model that we ship has
seen the pages of the first column. All programs read the same HTML, parsed by linkedom, without its
address. Readability’s text is taken whether or not its own test takes the page; Defuddle has no test.
CPU is that of reading a parsed page.`;

/**
 * Articles read from the labelled pages: bodies, dates, titles, authors, and what is taken for an
 * article, beside Readability and Defuddle in the same run.
 */
export async function extraction(
  say: (line: string) => void,
  chosen: readonly string[] = [],
): Promise<string> {
  await Promise.resolve();
  const unknown = chosen.filter((name) => !PARTS.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}.`);
  const facts = `${machineFacts()} @mozilla/readability ${versionOf('@mozilla/readability')}, defuddle ${versionOf('defuddle')}.`;
  if (!hasData(...PLACE)) return `${facts}\n\n${leftOut(...PLACE)}`;
  const folder = dataPath(...PLACE);
  const pages = labelledPages(folder);
  const wants = (name: string): boolean => chosen.length === 0 || chosen.includes(name);
  const readings = wants('programs') ? readAll(PROGRAMS, pages, folder, say) : [];
  const held = wants('held-out') ? heldOutAnswers(folder, say) : null;
  const heldPages = pages.filter(({ id }) => held?.has(id) === true);
  const rows = ROWS.map(({ name, sets, value, reach, ofBody }) => {
    const of = (some: readonly LabelledPage[], answers: ReadonlyMap<string, Answer>): string => {
      const result = value(
        measure(
          some.filter(({ set }) => sets.includes(set)),
          answers,
        ),
      );
      return figure(result, result > 1 || name.endsWith('%') ? 1 : 3);
    };
    const [ours, ...others] = readings.map(({ answers }) => of(pages, answers));
    const other = ofBody === true && held !== null ? of(heldPages, held) : NONE;
    return [name, ours ?? NONE, other, ...others, reach];
  });
  const names = readings.slice(1).map(({ name }) => name);
  const base = readings[0]?.cpu.reduce((sum, each) => sum + each, 0) ?? 0;
  const speed = readings.map(({ name, cpu }) => {
    const sorted = [...cpu].sort((a, b) => a - b);
    const sum = cpu.reduce((total, each) => total + each, 0);
    return [
      name,
      figure(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN),
      figure(sorted.at(-1)),
      figure(sum / base, 2),
    ];
  });
  return [
    facts,
    part(
      'Articles of real pages',
      NOTE,
      table(['measure', 'ours', 'ours, other sites', ...names, 'reach'], rows),
    ),
    part('CPU a page', table(['program', 'median, ms', 'most, ms', 'all pages, ours = 1'], speed)),
  ].join('\n\n');
}

interface Reading {
  name: string;
  answers: Map<string, Answer>;
  /** CPU milliseconds of each page. */
  cpu: number[];
}

/** Each page is read by all programs in turn, so that what else the machine does falls on all alike. */
function readAll(
  programs: readonly Program[],
  pages: readonly LabelledPage[],
  folder: string,
  say: (line: string) => void,
): Reading[] {
  const readings = programs.map(({ name }): Reading => ({ name, answers: new Map(), cpu: [] }));
  for (const [index, { id }] of pages.entries()) {
    if (index % 100 === 0) say(`${index} of ${pages.length} pages`);
    const html = pageHtml(folder, id);
    for (const [at, { read }] of programs.entries()) {
      const document = parseHtml(html);
      const before = process.cpuUsage();
      const answer = attempt(() => read(document));
      const { user, system } = process.cpuUsage(before);
      readings[at]?.cpu.push((user + system) / 1_000);
      if (answer !== null) readings[at]?.answers.set(id, answer);
    }
  }
  return readings;
}

function attempt(read: () => Answer): Answer | null {
  try {
    return read();
  } catch {
    // A page that a program fails on is one that it gives nothing of.
    return null;
  }
}

/** Our bodies of all pages that the model learns from, each by a model that did not see its site. */
function heldOutAnswers(folder: string, say: (line: string) => void): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  const pages = trainingPages(folder);
  for (const { model, held } of heldOut(pages, FOLDS)) {
    say(`a model without ${held.length} of ${pages.length} pages`);
    for (const { page, evidence, figures } of held) {
      const text = kindsByScores(evidence, scoreBlocks(model, figures))
        .filter(({ kind }) => kind === 'body' || kind === 'heading')
        .map((block) => block.text)
        .join('\n\n');
      answers.set(page.id, { article: true, text, title: null, authors: [], published: null });
    }
  }
  return answers;
}
