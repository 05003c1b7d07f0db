import { resolveNames } from '../lib/linking/identity/resolveNames';
import type { ArticleRecord } from '../lib/model/findings';
import type { NameKind, NameMention } from '../lib/model/mention';

/** A record of a text in which the given names stand, each at every place, resolved as the pipeline does. */
export function namedRecord(text: string, given: [string, NameKind][]): ArticleRecord {
  const names: NameMention[] = given.flatMap(([name, kind]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      text: name,
      kind,
      role: null,
      confidence: 0.9,
    })),
  );
  const resolved = resolveNames({ title: '', text, titleNames: [], names });
  return {
    contentHash: '0'.repeat(64),
    file: null,
    article: {
      id: 'a',
      url: null,
      title: '',
      publisher: null,
      authors: [],
      published: null,
      publishedBounds: null,
      language: 'en',
      text,
      zones: [],
    },
    findings: { sentences: [], ...resolved, dates: [], events: [] },
  };
}
