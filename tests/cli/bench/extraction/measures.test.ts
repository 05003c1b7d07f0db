import { describe, expect, it } from 'vitest';
import { measure, scoreBody, type Answer } from '../../../../lib/cli/bench/extraction/measures';

const body = 'The council voted to rebuild the old stone bridge before winter comes';

const answer = (parts: Partial<Answer>): Answer => ({
  article: true,
  text: body,
  title: 'Bridge to be rebuilt',
  authors: ['Nora Quill'],
  published: '2019-03-04T10:00:00Z',
  ...parts,
});

const page = {
  id: 'a',
  set: 'aex',
  url: null,
  kind: 'news',
  truth: { body, title: 'Bridge to be rebuilt', date: '2019-03-04', authors: ['Nora Quill'] },
};

describe('scoreBody', () => {
  it.each<[string, string, number, number]>([
    ['the same', body, 1, 1],
    ['nothing', '', 0, 0],
    ['half of it', body.split(' ').slice(0, 7).join(' '), 1, 4 / 9],
    ['the same twice counts once', `${body} ${body}`, 9 / 21, 1],
    ['other signs between the words', body.replaceAll(' ', ', '), 1, 1],
  ])('%s', (_name, given, precision, recall) => {
    const score = scoreBody(body, given);
    expect(score.precision).toBeCloseTo(precision);
    expect(score.recall).toBeCloseTo(recall);
  });
});

describe('measure', () => {
  const of = (given: Partial<Answer>, truth: object = {}) =>
    measure([{ ...page, truth: { ...page.truth, ...truth } }], new Map([['a', answer(given)]]));

  it('leaves a page without known date out of the dates', () => {
    expect(of({}, { date: null }).date).toBeNaN();
  });

  it('finds all of a right answer right', () => {
    expect(of({})).toMatchObject({ f1: 1, good: 1, date: 1, title: 1, authors: 1, articles: 1 });
  });

  it.each<[string, Partial<Answer>, object, object]>([
    ['another day', { published: '2019-03-05' }, {}, { date: 0 }],
    ['no date', { published: null }, {}, { date: 0 }],
    ['one author too many', { authors: ['Nora Quill', 'Otto Lind'] }, {}, { authors: 0 }],
    ['an author where there is none', {}, { authors: [] }, { invented: 1 }],
    ['none where there is none', { authors: [] }, { authors: [] }, { invented: 0 }],
    ['a comment in the body', {}, { comments: ['old stone  bridge'] }, { comments: 1 }],
    ['a comment left out', {}, { comments: ['I will dance on it'] }, { comments: 0 }],
    ['another title', { title: 'Ferry' }, {}, { title: 0 }],
    ['no article', { article: false }, {}, { articles: 0 }],
  ])('%s', (_name, given, truth, expected) => {
    expect(of(given, truth)).toMatchObject(expected);
  });

  it('counts a page without an answer as missed', () => {
    expect(measure([page], new Map())).toMatchObject({ f1: 0, date: 0, articles: 0 });
  });
});
