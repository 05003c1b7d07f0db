import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSavingChoice, readSavingChoice } from '../../entrypoints/shared/savingChoice';
import { isExcepted, USUAL_SAVING } from '../../lib/model/saving';

describe('the kept choice of what is saved by itself', () => {
  it.each([
    ['nothing kept', undefined],
    ['a word', 'yes'],
    ['no list of sites', { automatic: true, seconds: 20 }],
    ['a list that is damaged', { automatic: true, seconds: 20, except: [3] }],
  ])('saves nothing by itself for %s', (_, value) => {
    expect(parseSavingChoice(value)).toEqual(USUAL_SAVING);
  });

  it.each([[1], [1e9], ['20'], [null]])('takes the usual time for %s', (seconds) => {
    const choice = parseSavingChoice({ automatic: true, seconds, except: ['a.test'] });
    expect(choice).toEqual({ automatic: true, seconds: 20, except: ['a.test'] });
  });

  it('never throws, and is off for whatever is no choice', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof parseSavingChoice(value).automatic).toBe('boolean');
      }),
    );
  });

  it('is off where nothing can be read', async () => {
    const broken = { get: () => Promise.reject(new Error('Gone.')) };
    expect(await readSavingChoice(broken)).toEqual(USUAL_SAVING);
  });
});

describe('isExcepted', () => {
  it.each([
    ['https://news.test/a', ['news.test'], true],
    ['https://www.news.test/a', ['news.test'], true],
    ['https://oldnews.test/a', ['news.test'], false],
    ['https://news.test.other.test/', ['news.test'], false],
    ['https://news.test/a', ['www.news.test'], false],
    ['https://news.test/a', [], false],
  ])('%s, with %s left out: %s', (url, except, wanted) => {
    expect(isExcepted(url, except)).toBe(wanted);
  });
});
