import { describe, expect, it } from 'vitest';
import { isEndMark, isEndMatter } from '../../../lib/extraction/dump/endMatter';

describe('isEndMatter', () => {
  it.each([
    'The Marlow Courier is an independent newsroom in the Vale, paid for by its members.',
    'Valley Press Agency is a nonprofit news organization that was founded in 1901.',
    'Nora Quill is a senior reporter for the Courier. She studied in Fenwick.',
    'Tomas Brook covers the courts for the Courier.',
    'More information: A. Finch, Bridges and floods, Journal of Rivers (2020).',
    'Quill N. et al. 2021. Ferries of the upper Marlow. River Studies 12, 3–9.',
    'Dear Reader – we need your help to go on.',
    'If you buy something through a link on our site we may earn a commission.',
    `Clarification, 2 March 2020: An earlier version gave another sum. ${'It is put right. '.repeat(20)}`,
  ])('knows a note below a body: %s', (text) => {
    expect(isEndMatter(text)).toBe(true);
  });

  it.each([
    'The council is an independent body of nine members, and it meets on Tuesdays.',
    'Nora Quill is a carpenter from Fenwick who built the first ferry.',
    'The mayor said that the newspaper had asked her before the vote.',
    'A study by Finch and others found the bridge unsafe.',
    `The Marlow Courier is a newspaper that has told of the bridge since 1901. ${'It was built, and it fell. '.repeat(40)}`,
  ])('leaves the report: %s', (text) => {
    expect(isEndMatter(text)).toBe(false);
  });
});

describe('isEndMark', () => {
  it('is the invitation to share, not a sentence on sharing', () => {
    expect(isEndMark('Share or comment on this article: River town rebuilds its bridge')).toBe(
      true,
    );
    expect(isEndMark('The two towns share this story of the flood.')).toBe(false);
  });
});
