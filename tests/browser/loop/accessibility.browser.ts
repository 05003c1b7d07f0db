import axe from 'axe-core';
import { beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { markedWords } from './askPage';
import { LOCAL, SAMPLE, serveFolder } from './samplePage';

/** WCAG 2.2 at level AA, with what it takes over from its earlier versions. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const dark of [false, true]) {
  inBrowsers(
    `the views, ${dark ? 'dark' : 'light'}`,
    (suite) => {
      const site = serveFolder(SAMPLE);
      let tab = 0;
      beforeAll(async () => {
        await suite.reader.grantHostAccess(LOCAL);
        const page = await suite.reader.openPage(`${site.origin}/`);
        await eventually(
          () => markedWords(suite.reader, page),
          (words) => words.length > 5,
          45_000,
        );
        tab = await suite.reader.inExtension(async () => {
          const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
          const [active] = await api.tabs.query({ active: true, lastFocusedWindow: true });
          return active?.id ?? 0;
        });
      }, 120_000);

      it.each(['welcome.html', 'library.html', 'sidepanel.html'])(
        '%s has no barrier',
        async (view) => {
          const page = await suite.reader.openExtensionPage(
            view === 'sidepanel.html' ? `${view}?tab=${tab}` : view,
          );
          await page.waitForSelector('main');
          // What comes from the store and the background comes after the first drawing.
          await new Promise((resolve) => setTimeout(resolve, 800));
          await page.evaluate(axe.source);
          const violations = await page.evaluate(async (tags) => {
            const tool: typeof axe = Reflect.get(globalThis, 'axe');
            const { violations: found } = await tool.run(document, { runOnly: tags });
            return found.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
            );
          }, RULES);
          expect(violations).toEqual([]);
          await page.close();
        },
      );
    },
    { dark },
  );
}
