import { describe, expect, it } from 'vitest';
import { linkEntities, type ArchivedName } from '../../../lib/linking/identity/linkEntities';
import { matchEntities } from '../../../lib/linking/identity/matchEntities';
import type { NameKind } from '../../../lib/model/mention';

function name(
  article: string,
  text: string,
  kind: NameKind,
  roles: string[] = [],
  companions: string[] = [],
): ArchivedName {
  return {
    article,
    published: null,
    local: { id: `${article} ${text}`, kind, name: text, aliases: [text], roles },
    companions,
  };
}

const archive = linkEntities([
  name('a', 'Ashan Kazani', 'person', ['Army chief General']),
  name('a', 'Ann Brook', 'person', ['Senator']),
  name('a', 'Tom Brook', 'person', ['Coach']),
  name('a', 'James N Corrin', 'person', ['General']),
  name('a', 'Delphi', 'place'),
  name('a', 'US Central Command', 'organisation'),
  name('a', 'US Parks Department', 'organisation'),
  name('a', 'Lashkar-e-Tayyiba', 'organisation'),
]);

describe('matchEntities', () => {
  it.each<[string, ArchivedName, string]>([
    ['the same name', name('p', 'Ashan Kazani', 'person'), 'person:ashan-kazani'],
    ['a spelling with the first name', name('p', 'Ashan Kizani', 'person'), 'person:ashan-kazani'],
    ['a surname with the role', name('p', 'Kazani', 'person', ['General']), 'person:ashan-kazani'],
    ['a surname that only one has', name('p', 'Kazani', 'person'), 'person:ashan-kazani'],
    ['a surname of two with a role', name('p', 'Brook', 'person', ['Sen']), 'person:ann-brook'],
    ['without the initial', name('p', 'James Corrin', 'person'), 'person:james-n-corrin'],
    ['a blend', name('p', 'CENTCOM', 'organisation'), 'organisation:us-central-command'],
    [
      'without the country',
      name('p', 'Department of Parks', 'organisation', [], ['american']),
      'organisation:us-parks-department',
    ],
    ['a spelling', name('p', 'Lashkar-e-Taiba', 'organisation'), 'organisation:lashkar-e-tayyiba'],
  ])('matches %s', (_, page, entity) => {
    const match = matchEntities([page], archive).get(page.local.id);
    expect(match).toMatchObject({ entity });
  });

  it.each<[string, ArchivedName]>([
    ['another first name', name('p', 'Omar Kazani', 'person')],
    ['a spelling without support', name('p', 'Kizani', 'person')],
    ['somebody unknown', name('p', 'Ida Stroem', 'person')],
    ['an organisation named like a place', name('p', 'Delphi', 'organisation')],
    ['a department of nobody knows where', name('p', 'Parks Department', 'organisation')],
    ['a person named like an organisation', name('p', 'Lashkar', 'person')],
  ])('does not match %s', (_, page) => {
    expect(matchEntities([page], archive).get(page.local.id)).toBeUndefined();
  });

  it('lists both where a surname fits two', () => {
    const page = name('p', 'Brook', 'person');
    expect(matchEntities([page], archive).get(page.local.id)).toEqual({
      candidates: ['person:ann-brook', 'person:tom-brook'],
    });
  });
});
