import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedPath } from '../../shared';
import { eventually } from '../harness/eventually';
import { placesOf } from './fixtureNames';
import { inEachBrowser, pause } from './pageBrowser';
import type { OpenPage, PageBrowser } from './pageBrowser';

/** A small page of `bench/pages/fixtures`: which names it has, and which words are to be found. */
interface Fixture {
  id: string;
  names: string[];
  html: string;
  expect: string[];
  policy: 'must' | 'choose';
  script?: string;
  wait?: number;
  csp?: string;
}

const FILE = sharedPath('bench/pages/fixtures/cases.json');
const there = existsSync(FILE);
const fixtures: Fixture[] = there ? (JSON.parse(readFileSync(FILE, 'utf8')) as Fixture[]) : [];

/** Of the cases that a product may choose, so many are held at least. */
const CHOSEN = 20;

/** Milliseconds in which the page layer comes to rest after a change. */
const SETTLED = 1500;

inEachBrowser('names on small pages of shared/bench', (launch) => {
  let browser: PageBrowser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  if (!there) {
    it.skip('are found (shared/bench/pages/fixtures is not there)', () => undefined);
    return;
  }

  it(
    'are found where they are to be, and the page stays as it is',
    { timeout: 600_000 },
    async () => {
      const failed: Record<Fixture['policy'], string[]> = { must: [], choose: [] };
      for (const fixture of fixtures) {
        const wrong = await tried(fixture, browser);
        if (wrong !== null) failed[fixture.policy].push(`${fixture.id}: ${wrong}`);
      }
      const optional = fixtures.filter(({ policy }) => policy === 'choose').length;
      process.stdout.write(`${[...failed.must, ...failed.choose].join('\n')}\n`);
      expect(failed.must).toEqual([]);
      expect(optional - failed.choose.length).toBeGreaterThanOrEqual(CHOSEN);
    },
  );
});

/** What is wrong with a case, or null. */
async function tried(fixture: Fixture, browser: PageBrowser | undefined): Promise<string | null> {
  if (!browser) throw new Error('no browser');
  const { html, script = '', wait, csp } = fixture;
  const inPage = script === '' || wait !== undefined ? '' : `<script>${script}</script>`;
  const page = `<!doctype html><meta charset="utf-8"><title>Test</title><body>${html}${inPage}`;
  const open = await browser.open(
    page,
    csp === undefined ? {} : { 'content-security-policy': csp },
  );
  const untouched = await open.page.browser().newPage();
  try {
    await mark(open, fixture);
    await untouched.goto(open.page.url());
    await open.page.bringToFront();
    if (wait !== undefined) {
      // Changes come while the page is read.
      await Promise.all([open.page, untouched].map((each) => each.evaluate(script)));
      await pause(wait + SETTLED);
      await mark(open, fixture);
    }
    const found = await eventually(
      () => mark(open, fixture),
      (texts) => isAlike(texts, fixture.expect),
      SETTLED,
    ).catch(() => mark(open, fixture));
    if (!isAlike(found, fixture.expect)) return `found ${JSON.stringify(found).slice(0, 200)}`;
    // What can be opened is marked once it is.
    for (const each of [open.page, untouched])
      await each.evaluate(() => {
        for (const closed of document.querySelectorAll('details')) closed.open = true;
      });
    const drawn = await eventually(
      () => open.reader((reader) => reader.describe().marks.map(({ text }) => text), null),
      (texts) => isDrawn(texts, fixture.expect),
      SETTLED,
    ).catch(() => null);
    if (drawn === null) return 'found, and not drawn';
    // What the page's own timers do goes slower in a tab behind.
    await untouched.bringToFront();
    const kept = await eventually(
      () => Promise.all([contents(open.page), contents(untouched)]),
      ([read, own]) => read.html === own.html && read.others === own.others + 1,
      5000,
    ).catch(() => null);
    return kept === null ? 'the page was changed' : null;
  } finally {
    await untouched.close();
    await open.close();
  }
}

/** Marks the names as the background would; the marked words. */
async function mark(open: OpenPage, { names }: Fixture): Promise<string[]> {
  const blocks = await open.reader((reader) => reader.blocks(), null);
  const marks = blocks.flatMap(({ text }, block) =>
    placesOf(text, names).map((place) => ({
      ...place,
      block,
      type: 'name' as const,
      kind: 'person' as const,
      card: text.slice(place.start, place.end),
    })),
  );
  await open.reader((reader, marks) => reader.setMarks(marks), marks);
  return marks.map(({ card }) => card);
}

function isAlike(texts: readonly string[], wanted: readonly string[]): boolean {
  const inOrder = (list: readonly string[]) =>
    JSON.stringify(list.map((text) => text.normalize('NFC')).sort());
  return inOrder(texts) === inOrder(wanted);
}

/** All that is in the viewport is drawn; of a name in two lines, each line. */
function isDrawn(texts: readonly string[], wanted: readonly string[]): boolean {
  const drawn = new Set(texts.map((text) => text.normalize('NFC')));
  return (
    drawn.size === new Set(wanted.map((text) => text.normalize('NFC'))).size &&
    texts.length >= Math.min(wanted.length, 20)
  );
}

/** The page with its open shadow roots, and how many elements there are beside head and body. */
function contents(page: OpenPage['page']): Promise<{ html: string; others: number }> {
  return page.evaluate(() => {
    const [head, body, ...others] = document.documentElement.children;
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot.getHTML()] : [],
    );
    // A ticker shows chance.
    const html = [head?.outerHTML, body?.outerHTML, ...roots].join('\n').replace(/0\.\d+/g, '0');
    return { html, others: others.length };
  });
}
