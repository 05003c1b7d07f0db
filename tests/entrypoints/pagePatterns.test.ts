import { describe, expect, it } from 'vitest';
import { pagePatterns } from '../../entrypoints/library/pagePatterns';

describe('the sites that a page may be asked of', () => {
  const cases: [site: string, patterns: string[]][] = [
    [
      'http://news.example/',
      [
        'http://news.example/*',
        'https://news.example/*',
        'http://www.news.example/*',
        'https://www.news.example/*',
      ],
    ],
    ['http://127.0.0.1/', ['http://127.0.0.1/*', 'https://127.0.0.1/*']],
    ['http://[::1]/', ['http://[::1]/*', 'https://[::1]/*']],
    ['https://localhost/', ['http://localhost/*', 'https://localhost/*']],
  ];
  for (const [site, patterns] of cases)
    it(site, () => {
      expect(pagePatterns(site)).toEqual(patterns);
    });
  it('are the same with and without www', () => {
    expect(pagePatterns('https://www.news.example/')).toEqual(pagePatterns('http://news.example/'));
  });
});
