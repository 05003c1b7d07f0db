import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually';
import { inBrowsers } from '../harness/inBrowsers';
import { markedWords } from './askPage';
import { LOCAL, SAMPLE, serveFolder } from './samplePage';

/** A nationality that the sample and the starter corpus have. */
const NATIONALITY = 'Pakistani';

/** A full name in the last paragraph, read with certainty: marks are drawn in order, and with it all are. */
const LAST = 'Tehmina Janjua';

/** The first reading of a browser that has just started, with its model and archive, in milliseconds. */
const FIRST = 45_000;

inBrowsers('choosing what is marked', (suite) => {
  const site = serveFolder(SAMPLE);
  let page: Page;
  let library: Page;
  let usual: string[];
  beforeAll(async () => {
    await suite.reader.grantHostAccess(LOCAL);
    page = await suite.reader.openPage(`${site.origin}/`);
    usual = await eventually(marked, all, FIRST);
    await openLibrary();
  }, 120_000);

  const all = (words: string[]) => words.includes(LAST);
  const marked = () => markedWords(suite.reader, page);
  const openLibrary = async () => {
    library = await suite.reader.openExtensionPage('library.html');
    await library.waitForSelector('#marking-all');
  };
  const press = async (control: string, key: 'ArrowDown' | 'ArrowUp' | ' ') => {
    await library.bringToFront();
    await library.focus(control);
    await library.keyboard.press(key);
  };
  const checked = () =>
    library.$$eval('input:checked', (inputs) => inputs.map((input) => input.id).sort());

  it('leaves out at first what is neither person, organisation nor place', async () => {
    expect(await checked()).toEqual(['marking-all']);
    expect(usual).not.toContain(NATIONALITY);
  });

  it('marks fewer names on the open page once the reader wants only sure ones, by keyboard', async () => {
    await press('#marking-all', 'ArrowDown');
    expect(await checked()).toEqual(['marking-sure']);
    const sure = await eventually(marked, (words) => all(words) && words.length < usual.length);
    expect(usual).toEqual(expect.arrayContaining(sure));
    await press('#marking-sure', 'ArrowUp');
    await eventually(marked, (words) => all(words) && words.length > sure.length);
  });

  it('marks nationalities where the reader asks, and remembers', async () => {
    await press('#marking-others', ' ');
    const asked = await eventually(marked, (words) => all(words) && words.includes(NATIONALITY));
    expect(asked).toEqual(expect.arrayContaining(usual));
    await library.close();
    await openLibrary();
    expect(await checked()).toEqual(['marking-all', 'marking-others']);
    await press('#marking-others', ' ');
    await eventually(marked, (words) => all(words) && !words.includes(NATIONALITY));
  });
});
