import { expect, it } from 'vitest';
import { mainName } from '../../../lib/linking/events/mainName';
import type { Findings } from '../../../lib/model/findings';
import type { NameKind } from '../../../lib/model/mention';

function found(names: [string, NameKind, number][]): Findings {
  const mentions = names.flatMap(([name, , count], index) =>
    Array.from({ length: count }, () => ({
      start: 0,
      end: 1,
      text: name,
      entity: `${index}`,
      kind: 'person' as const,
      confidence: 1,
      role: null,
    })),
  );
  const entities = names.map(([name, kind], index) => ({
    id: `${index}`,
    kind,
    name,
    aliases: [],
    roles: [],
  }));
  return { sentences: [], entities, mentions, titleMentions: [], dates: [], events: [] };
}

it.each<[string, [string, NameKind, number][]]>([
  ['torres', [['Ana Torres', 'person', 2]]],
  [
    'torres',
    [
      ['Torres', 'person', 1],
      ['Port Ellery', 'place', 9],
    ],
  ],
  [
    'okafor',
    [
      ['Ana Torres', 'person', 2],
      ['Ben Okafor', 'person', 3],
    ],
  ],
  [
    'abel',
    [
      ['Zed', 'person', 1],
      ['Abel', 'person', 1],
    ],
  ],
  [
    'guard',
    [
      ['Coast Guard', 'organisation', 1],
      ['Ellery', 'place', 2],
    ],
  ],
  ['', []],
])('gives “%s” for %j', (name, names) => {
  expect(mainName(found(names))).toBe(name);
});
