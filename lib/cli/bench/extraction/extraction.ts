import { parseHtml } from '../../nodeHtml';
import { dataPath, hasData, leftOut } from '../developmentData';
import { machineFacts, versionOf } from '../machine';
import { figure, part, table } from '../markdown';
import { labelledPages, pageHtml, type LabelledPage } from './labelledPages';
import { measure, type Answer, type Measures } from './measures';
import { PROGRAMS, type Program } from './programs';

const PLACE = ['bench', 'pages'];
const PARTS = ['programs'];

/** A row of the table: a measure, on which sets, and what is to be reached on other sites. */
interface Row {
  name: string;
  sets: readonly string[];
  value: (measures: Measures) => number;
  reach: string;
}

const NEWS = ['aex', 'fundus', 'fundus-eval'];
const percent = (value: (measures: Measures) => number) => (measures: Measures) =>
  value(measures) * 100;

const ROWS: readonly Row[] = [
  { name: 'SEB: body F1', sets: ['seb'], value: ({ f1 }) => f1, reach: '.978' },
  { name: 'news: precision', sets: NEWS, value: (m) => m.precision, reach: '' },
  { name: 'news: recall', sets: NEWS, value: (m) => m.recall, reach: '' },
  { name: 'news: body F1', sets: NEWS, value: ({ f1 }) => f1, reach: '.96' },
  { name: 'news: p10', sets: NEWS, value: (m) => m.lowTenth, reach: '.91' },
  {
    name: 'news: pages ≥ .95, %',
    sets: NEWS,
    value: percent((m) => m.good),
    reach: '80',
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

const NOTE = `Pages of \`../shared/bench/pages\` on this side of the split, which are for evaluation only:
nothing that ships was fitted on them. The last column is to be reached on other sites. All programs
read the same HTML, parsed by linkedom, without its address. Readability’s text is taken whether or not
its own test takes the page; Defuddle has no test. CPU is that of reading a parsed page.`;

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
  const readings = readAll(PROGRAMS, pages, folder, say);
  const rows = ROWS.map(({ name, sets, value, reach }) => {
    const wanted = pages.filter(({ set }) => sets.includes(set));
    const figures = readings.map(({ answers }) => {
      const result = value(measure(wanted, answers));
      return figure(result, result > 1 || name.endsWith('%') ? 1 : 3);
    });
    return [name, ...figures, reach];
  });
  const names = readings.map(({ name }) => name);
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
    part('Articles of real pages', NOTE, table(['measure', ...names, 'reach'], rows)),
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
