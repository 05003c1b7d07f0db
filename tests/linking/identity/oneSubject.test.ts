import { describe, expect, it } from 'vitest';
import { linkEntities, type ArchivedName } from '../../../lib/linking/identity/linkEntities';
import { normaliseName } from '../../../lib/linking/identity/normaliseName';
import type { NameKind } from '../../../lib/model/mention';

type Given = [name: string, kind: NameKind, role?: string];

/** Names as five articles on one long story give them: offices change hands, spellings do not hold. */
const ARTICLES: Record<string, Given[]> = {
  a: [
    ['George Little', 'person', 'spokesman'],
    ['Martin Dempsey', 'person', 'Chairman of the Joint Chiefs of Staff General'],
    ['Kayani', 'person', 'Chief Of Army Staff General'],
    ['John Kirby', 'person', 'Captain'],
    ['Pakistani Army', 'organisation'],
    ['al Qaeda', 'organisation'],
    ['Pakistan', 'place'],
  ],
  b: [
    ['Ashfaq Kayani', 'person', 'Army chief General'],
    ['James N Mattis', 'person', 'General'],
    ['John Allen', 'person', 'General'],
    ['Clinton', 'person', 'Secretary'],
    ['Asif Yasin Malik', 'person', 'Defense Secretary Lt Gen'],
    ['US CENTCOM', 'organisation'],
    ['Pakistan Army', 'organisation'],
    ['Haqqani network', 'organisation'],
    ['Pakistan', 'place'],
  ],
  c: [
    ['Haqqani Network', 'organisation'],
    ['US Department of State', 'organisation'],
    ['John Kerry', 'person', 'US Secretary of State'],
    ['Pakistan', 'place'],
  ],
  d: [
    ['Khawaja Asif', 'person', 'Foreign Minister'],
    ['Tehmina Janjua', 'person', 'Foreign Secretary'],
    ['Joseph Votel', 'person', 'Gen'],
    ['US Central Command', 'organisation'],
    ['US State Department', 'organisation'],
    ['Pakistan', 'place'],
  ],
  e: [
    ['Ashfaq Kayani', 'person', 'army chief of staff General'],
    ['James Mattis', 'person', 'General'],
    ['John Allen', 'person', 'General'],
    ['Al Qaeda', 'organisation'],
    ['Pakistan', 'place'],
  ],
  f: [
    ['Haqani', 'person', 'ex-ambassador'],
    ['malik', 'person'],
  ],
};

const names: ArchivedName[] = Object.entries(ARTICLES).flatMap(([article, given]) =>
  given.map(([name, kind, role], i) => ({
    article,
    published: null,
    local: { id: `n${i + 1}`, kind, name, aliases: [name], roles: role ? [role] : [] },
    companions: given.filter((_, other) => other !== i).map(([other]) => normaliseName(other)),
  })),
);

const entities = linkEntities(names);

function entityOf(article: string, name: string): string {
  const at = (ARTICLES[article] ?? []).findIndex(([given]) => given === name);
  const found = entities.find(({ members }) =>
    members.some((member) => member.article === article && member.local === `n${at + 1}`),
  );
  return found?.id ?? `no ${name} in ${article}`;
}

describe('names of one subject', () => {
  it.each([
    [
      ['a', 'Kayani'],
      ['b', 'Ashfaq Kayani'],
      ['e', 'Ashfaq Kayani'],
    ],
    [
      ['b', 'James N Mattis'],
      ['e', 'James Mattis'],
    ],
    [
      ['b', 'John Allen'],
      ['e', 'John Allen'],
    ],
    [
      ['a', 'Pakistani Army'],
      ['b', 'Pakistan Army'],
    ],
    [
      ['a', 'al Qaeda'],
      ['e', 'Al Qaeda'],
    ],
    [
      ['b', 'Haqqani network'],
      ['c', 'Haqqani Network'],
    ],
    [
      ['b', 'US CENTCOM'],
      ['d', 'US Central Command'],
    ],
    [
      ['c', 'US Department of State'],
      ['d', 'US State Department'],
    ],
  ] as [string, string][][])('are one: %j', (...same) => {
    expect(new Set(same.map(([article, name]) => entityOf(article, name))).size).toBe(1);
  });

  it.each([
    [
      ['f', 'Haqani'],
      ['c', 'Haqqani Network'],
    ],
    [
      ['f', 'malik'],
      ['b', 'Asif Yasin Malik'],
    ],
    [
      ['d', 'Khawaja Asif'],
      ['b', 'Asif Yasin Malik'],
    ],
    [
      ['d', 'Joseph Votel'],
      ['b', 'James N Mattis'],
    ],
    [
      ['d', 'Tehmina Janjua'],
      ['b', 'Clinton'],
    ],
    [
      ['c', 'John Kerry'],
      ['b', 'Clinton'],
    ],
    [
      ['a', 'John Kirby'],
      ['b', 'John Allen'],
    ],
    [
      ['c', 'John Kerry'],
      ['a', 'John Kirby'],
    ],
  ] as [string, string][][])('are apart: %j', (...apart) => {
    expect(new Set(apart.map(([article, name]) => entityOf(article, name))).size).toBe(2);
  });
});
