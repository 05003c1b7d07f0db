import { describe, expect, it } from 'vitest';
import { bytesWords, rateWords, timeLeftWords } from '../../../components/library/importWords';

describe('bytesWords', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [12_345, '12 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_240_000, '1.2 MB'],
    [9_950_000, '10 MB'],
    [340_000_000, '340 MB'],
    [1_260_000_000, '1.3 GB'],
    [5e15, '5,000 TB'],
    [-5, '0 bytes'],
  ])('%d is %s', (bytes, words) => {
    expect(bytesWords(bytes)).toBe(words);
  });
});

describe('rateWords', () => {
  it.each([
    [0, '0'],
    [0.432, '0.43'],
    [11.9, '12'],
    [2_345, '2,300'],
  ])('%d is %s', (rate, words) => {
    expect(rateWords(rate)).toBe(words);
  });
});

describe('timeLeftWords', () => {
  it.each([
    [null, 'not known yet'],
    [0, 'less than a minute'],
    [49, 'less than a minute'],
    [50, 'about 1 minute'],
    [89, 'about 1 minute'],
    [91, 'about 2 minutes'],
    [5_340, 'about 89 minutes'],
    [5_400, 'about 1.5 hours'],
    [7_300, 'about 2 hours'],
    [36_000, 'about 10 hours'],
  ])('%s seconds are %s', (seconds, words) => {
    expect(timeLeftWords(seconds)).toBe(words);
  });
});
