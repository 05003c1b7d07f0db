import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inEachBrowser, mark, pause } from './pageBrowser';
import type { OpenPage, PageBrowser } from './pageBrowser';

/** Text of a paragraph with the name that is marked, long enough to break over lines. */
const TEXT =
  'On that day the harbour master told reporters that Asim <b>Rahmani</b> would open the pier before the winter storms reached the coast of the island and its northern shore.';
const paragraphs = (count: number): string => `<p>${TEXT}</p>`.repeat(count);

function article(body: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>
body { margin: 0; font: 18px/1.6 serif } main { width: 600px; margin: 0 auto } ${style}</style></head>
<body><main><article><h1>The pier</h1>${body}</article></main></body></html>`;
}

/** Edges of a box in the viewport, px. */
interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Compared {
  /** Lines of marks that are drawn, and lines of the name that can be seen whole. */
  marks: number;
  words: number;
  /** Words without a mark on them, and marks that stand on no words. */
  astray: string[];
}

/** Compares what is drawn with where the page has the words; `scroller` is what cuts them off. */
async function compare({ page, reader }: OpenPage, scroller = 'html'): Promise<Compared> {
  const drawn = await reader((reader) => reader.describe().marks, null);
  const boxes = drawn.map(({ rect: { x, y, width, height } }): Edges => ({
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  }));
  const { words, view } = await page.evaluate((scroller) => {
    const edges = ({ left, top, right, bottom }: DOMRect): Edges => ({ left, top, right, bottom });
    const words: Edges[] = [];
    for (const bold of document.querySelectorAll('article b')) {
      const before = bold.previousSibling;
      if (!(before instanceof Text)) continue;
      for (const [node, start] of [
        [before, before.data.lastIndexOf('Asim')],
        [bold.firstChild, 0],
      ] as const) {
        const range = document.createRange();
        if (!node?.nodeValue) continue;
        range.setStart(node, start);
        range.setEnd(node, node.nodeValue.length);
        words.push(...[...range.getClientRects()].filter(({ width }) => width > 0).map(edges));
      }
    }
    const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const cut = document.querySelector(scroller);
    return { words, view: cut && scroller !== 'html' ? edges(cut.getBoundingClientRect()) : view };
  }, scroller);
  // One pixel for rounding to device pixels.
  const within = (inner: Edges, outer: Edges): boolean =>
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1;
  const seen = words.filter((word) => within(word, view));
  const height = Math.max(...words.map(({ top, bottom }) => bottom - top));
  const astray = [
    ...seen
      .filter((word) => !boxes.some((box) => within(word, box)))
      .map((word) => `unmarked ${JSON.stringify(word)}`),
    ...boxes
      .filter(
        (box) => box.bottom - box.top > height + 1 || !words.some((word) => touches(word, box)),
      )
      .map((box) => `misplaced ${JSON.stringify(box)}`),
    ...boxes
      .filter((box) => scroller !== 'html' && !within(box, view))
      .map((box) => `uncut ${JSON.stringify(box)}`),
  ];
  return { marks: boxes.length, words: seen.length, astray };
}

/** Whether a box starts or ends where a word does, and on its line, cut off or not. */
function touches(word: Edges, box: Edges): boolean {
  const level = box.top >= word.top - 1 && box.bottom <= word.bottom + 1;
  return level && (Math.abs(word.left - box.left) <= 1 || Math.abs(word.right - box.right) <= 1);
}

inEachBrowser('marks', (launch) => {
  let browser: PageBrowser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function openMarked(html: string, headers?: Record<string, string>): Promise<OpenPage> {
    if (!browser) throw new Error('no browser');
    const open = await browser.open(html, headers);
    await mark(open, ['Asim Rahmani']);
    return open;
  }

  /** What a page does after its marks are drawn; marks must lie on their words soon after. */
  const changes: {
    what: string;
    html: string;
    scroller?: string;
    act: (open: OpenPage) => Promise<unknown>;
  }[] = [
    { what: 'nothing happens', html: article(paragraphs(20)), act: () => pause(0) },
    {
      what: 'the page scrolls',
      html: article(paragraphs(40)),
      act: ({ page }) => page.evaluate(() => window.scrollTo(0, 1500)),
    },
    {
      what: 'the window gets narrow',
      html: article(paragraphs(20), 'main { width: auto; max-width: 600px }'),
      act: ({ page }) => page.setViewport({ width: 480, height: 700 }),
    },
    {
      what: 'device pixels change',
      html: article(paragraphs(20)),
      act: ({ page }) => page.setViewport({ width: 800, height: 700, deviceScaleFactor: 1.5 }),
    },
    {
      what: 'text grows',
      html: article(paragraphs(20)),
      act: ({ page }) => page.evaluate(() => document.body.style.setProperty('font-size', '23px')),
    },
    {
      what: 'a picture comes above',
      html: article(paragraphs(20)),
      act: ({ page }) =>
        page.evaluate(() => {
          const picture = document.createElement('div');
          picture.style.height = '137px';
          document.querySelector('h1')?.after(picture);
        }),
    },
    {
      what: 'a banner pushes the body down',
      html: article(paragraphs(20)),
      act: ({ page }) => page.evaluate(() => document.body.style.setProperty('margin-top', '80px')),
    },
    {
      what: 'a font arrives',
      html: article(
        paragraphs(20),
        '@font-face { font-family: Late; src: local("DejaVu Sans Mono"), local("Liberation Mono"), local("Noto Sans") } .late { font-family: Late }',
      ),
      act: ({ page }) => page.evaluate(() => document.body.classList.add('late')),
    },
    {
      what: 'details open above',
      html: article(`<details><summary>More</summary>${paragraphs(3)}</details>${paragraphs(20)}`),
      act: ({ page }) =>
        page.evaluate(() => document.querySelector('details')?.setAttribute('open', '')),
    },
    {
      what: 'a framework renders the same text again',
      html: article(paragraphs(10)),
      act: ({ page }) =>
        page.evaluate(() => {
          for (const p of document.querySelectorAll('p')) p.replaceWith(p.cloneNode(true));
        }),
    },
    {
      what: 'a box inside the page scrolls',
      scroller: '.box',
      html: article(
        `<div class="box">${paragraphs(20)}</div>`,
        '.box { height: 400px; overflow: auto; position: relative }',
      ),
      act: ({ page }) => page.evaluate(() => document.querySelector('.box')?.scrollTo(0, 333)),
    },
    {
      what: 'the page is one scrolling box',
      scroller: 'main',
      html: article(
        paragraphs(30),
        'html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto }',
      ),
      act: ({ page }) => page.evaluate(() => document.querySelector('main')?.scrollTo(0, 900)),
    },
    {
      what: 'the root element is moved and positioned',
      html: article(
        paragraphs(20),
        'html { position: relative; margin: 13px 0 0 31px; border: 5px solid }',
      ),
      act: () => pause(0),
    },
    {
      what: 'a transition moves the article',
      html: article(
        paragraphs(20),
        'article { transition: transform 0.2s } .moved article { transform: translate(40px, 25px) }',
      ),
      act: ({ page }) => page.evaluate(() => document.body.classList.add('moved')),
    },
    {
      what: 'text runs from right to left',
      html: article(paragraphs(10), 'article { direction: rtl }'),
      act: () => pause(0),
    },
    {
      what: 'the article stands in columns',
      html: article(paragraphs(10), 'main { width: 900px } article { columns: 3 }'),
      act: () => pause(0),
    },
  ];

  it.each(changes)('lie on their words when $what', async ({ html, scroller, act }) => {
    const open = await openMarked(html);
    await act(open);
    // The longest wait that a change takes to be seen: 150 ms for text, a transition of 200 ms.
    await pause(300);
    await eventually(
      () => compare(open, scroller),
      ({ marks, words, astray }) => words > 2 && marks > 2 && astray.length === 0,
      3000,
    );
    await open.close();
  });

  it('come back after the page removed the host, and go when the page insists', async () => {
    const open = await openMarked(article(paragraphs(5)));
    const removeHost = (): Promise<boolean> =>
      open.page.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        if (host?.localName !== 'div') return false;
        host.remove();
        return true;
      });
    expect(await removeHost()).toBe(true);
    await pause(400);
    expect((await compare(open)).astray).toEqual([]);
    await open.reader((reader) => reader.stop(), null);
    expect(await removeHost()).toBe(false);
    await open.close();
  });

  it('shift nothing and make the page no larger', async () => {
    if (!browser) throw new Error('no browser');
    const html = article(
      paragraphs(3),
      'article { margin-bottom: 0 } p:last-child { margin-bottom: 0 }',
    );
    const open = await browser.open(html);
    const size = (): Promise<number[]> =>
      open.page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        const boxes = [...document.querySelectorAll('p, b')].map((each) =>
          each.getBoundingClientRect(),
        );
        return [
          scrollWidth,
          scrollHeight,
          ...boxes.flatMap(({ x, y, width, height }) => [x, y, width, height]),
        ];
      });
    const before = await size();
    expect(await mark(open, ['Asim Rahmani'])).toBe(3);
    expect(await size()).toEqual(before);
    await open.close();
  });

  it('are drawn under a strict content policy', async () => {
    const open = await openMarked(article(paragraphs(5)), {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
    });
    const { marks, astray } = await compare(open);
    expect(marks).toBeGreaterThanOrEqual(5);
    expect(astray).toEqual([]);
    await open.close();
  });

  /** The same header over the same words: how its strip of the picture differs with and without marks. */
  it.each([
    ['header { z-index: 2 }', 'above everything'],
    ['header { z-index: 2 } main { position: relative; z-index: 1 }', 'above a raised article'],
    ['header { z-index: 2 } body { isolation: isolate }', 'in one context with the article'],
    [
      'header { z-index: 2 } body { position: relative; z-index: 0 }',
      'in one layer with the article',
    ],
  ])('lie under a header: %s (%s)', async (style) => {
    const html = article(
      paragraphs(30),
      `header { position: sticky; top: 0; height: 60px; background: teal } ${style}`,
    )
      .replace('<body>', '<body><header></header>')
      .replace('<h1>The pier</h1>', '');
    const open = await openMarked(html);
    // Clips count from the top of the page.
    const strip = async (): Promise<string> => {
      const y = await open.page.evaluate(() => scrollY);
      const clip = { x: 0, y, width: 900, height: 60 };
      return open.page.screenshot({ encoding: 'base64', clip, captureBeyondViewport: false });
    };
    await open.page.evaluate(() => scrollTo(0, 5));
    await pause(200);
    const pictures: string[] = [];
    for (let y = 0; y < 240; y += 30) {
      await open.page.evaluate((y) => scrollTo(0, 10 + y), y);
      await pause(80);
      pictures.push(await strip());
    }
    expect((await compare(open)).marks).toBeGreaterThan(5);
    await open.reader((reader) => reader.stop(), null);
    await pause(100);
    const bare = await strip();
    expect(pictures.filter((picture) => picture !== bare)).toEqual([]);
    await open.close();
  });

  it('ask again when the page says something new, and not for a clock', async () => {
    const open = await openMarked(article(`<time>12:00</time>${paragraphs(5)}`));
    const stale = (): Promise<number> =>
      open.reader((reader) => reader.calls.filter((call) => call === 'stale').length, null);
    await open.page.evaluate(() => document.querySelector('time')?.replaceChildren('12:01'));
    await pause(500);
    expect(await stale()).toBe(0);
    await open.page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'A later paragraph came in.';
      document.querySelector('article')?.append(more);
    });
    await pause(700);
    expect(await stale()).toBe(1);
    await open.close();
  });

  it('tell when the page goes elsewhere without loading', async () => {
    const open = await openMarked(article(paragraphs(5)));
    await open.page.evaluate(() => history.pushState(null, '', '#same'));
    await open.page.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await pause(300);
    expect(await open.reader((reader) => reader.calls, null)).toEqual(['navigate /elsewhere']);
    await open.close();
  });
});
