import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchEntities } from '../../../lib/linking/identity/matchEntities';
import { exactKeys, nameKeys } from '../../../lib/linking/identity/nameKeys';
import { parsePersonName } from '../../../lib/linking/identity/personName';
import type { NameKind } from '../../../lib/model/mention';
import { acronymKeys, finePersonKeys } from '../../../lib/store/identity/fineKeys';
import { storedKeys } from '../../../lib/store/names/storedKeys';
import { likeKeys } from '../../../lib/store/read/likeKeys';

/** The keys that the store has of an entity of one name. */
function keptKeys(kind: NameKind, name: string): Set<string> {
  const fine = kind === 'person' ? finePersonKeys([parsePersonName(name)]) : acronymKeys([name]);
  return new Set([...storedKeys({ kind, name, aliases: [name] }), ...fine]);
}

/** All keys by which a name of a page is looked up, the very name's first. */
function askedKeys(kind: NameKind, name: string, hasRoles: boolean): string[] {
  const form = { kind, name, aliases: [name] };
  const very = [...exactKeys(form), ...nameKeys(form).filter((key) => key.startsWith('n:'))];
  const { keys, weak } = likeKeys({ ...form, hasRoles });
  return [...very, ...keys, ...weak];
}

const finds = (kind: NameKind, name: string, kept: string, hasRoles = false): boolean => {
  const held = keptKeys(kind, kept);
  return askedKeys(kind, name, hasRoles).some((key) => held.has(key));
};

/** Whether a name on a page is taken for this one entity. */
function fits(kind: NameKind, name: string, kept: string, role: string | null): boolean {
  const roles = role === null ? [] : [role];
  const local = { id: 'n1', kind, name, aliases: [name], roles };
  const page = { article: 'page', published: null, local, companions: [], places: [] };
  const entity = {
    id: 'e1',
    kind,
    name: kept,
    aliases: [kept],
    roles: roles.map((each) => ({ role: each, article: 'a', date: null })),
    members: [],
    evidence: [],
    confidence: 1,
  };
  return matchEntities([page], [entity]).has('n1');
}

describe('likeKeys', () => {
  it.each<[NameKind, string, string, boolean]>([
    ['person', 'Maria Okonjo', 'M. Okonjo', false],
    ['person', 'Bill Brandt', 'William Brandt', false],
    ['person', 'Okonjo', 'Maria Okonjo', false],
    ['person', 'Maria Okonjo', 'Okonjo', true],
    ['organisation', 'Northern Harbour Safety Authority', 'NHSA', false],
    ['organisation', 'NHSA', 'Northern Harbour Safety Authority', false],
    ['organisation', 'CENTCOM', 'Central Command', false],
    ['organisation', 'NHA', 'NHA Pakistan', false],
    ['place', 'Kiev', 'Kyiv', false],
  ])('lets %s %s find %s', (kind, name, kept, hasRoles) => {
    expect(finds(kind, name, kept, hasRoles)).toBe(true);
  });

  it.each<[NameKind, string, string]>([
    ['person', 'Maria Okonjo', 'Tomas Okonjo'],
    ['person', 'Maria Okonjo', 'Okonjo'],
    ['organisation', 'Northern Harbour Authority', 'Northern Lights'],
    ['organisation', 'NHA', 'Noble Hall Association'],
  ])('does not ask for who cannot be meant: %s %s, %s', (kind, name, kept) => {
    expect(finds(kind, name, kept)).toBe(false);
  });

  it('leads to whoever a name would be taken for', () => {
    const first = fc.constantFrom(
      ...'Maria Mariah M. Bill William Yusuf Yousuf Sue Susan'.split(' '),
    );
    const last = fc.constantFrom('Okonjo', 'Okonyo', 'Brandt', 'bin Laru', 'Haldane', 'Smith');
    const names = fc.oneof(fc.tuple(first, last), fc.tuple(last)).map((all) => all.join(' '));
    const words = fc.constantFrom(
      ...'Northern Harbour Harbor Authority Bank Sella Pakistani Pakistan Army NHSA NHA'.split(' '),
    );
    const groups = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const role = fc.constantFrom(null, 'General');
    fc.assert(
      fc.property(names, names, role, (name, kept, role) => {
        if (fits('person', name, kept, role))
          expect(finds('person', name, kept, role !== null)).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(groups, groups, (name, kept) => {
        if (fits('organisation', name, kept, null))
          expect(finds('organisation', name, kept)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
