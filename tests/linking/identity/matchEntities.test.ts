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
  name('a', 'Orvo Motor Inc.', 'organisation'),
  name('a', 'Crime Watchers', 'organisation'),
  name('a', 'Kyiv', 'place'),
  name('a', 'City Council', 'organisation'),
  name('a', 'X480s', 'other'),
  name('a', 'Harbour Savings Bank', 'organisation'),
  name('a', 'John Smith', 'person', ['Bishop']),
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
    [
      'another legal form',
      name('p', 'Orvo Motor Co', 'organisation'),
      'organisation:orvo-motor-inc',
    ],
    [
      'words parted otherwise',
      name('p', 'CrimeWatchers', 'organisation'),
      'organisation:crime-watchers',
    ],
    ['an old name', name('p', 'Kiev', 'place'), 'place:kyiv'],
    ['one of several', name('p', 'X480', 'other'), 'other:x480s'],
    [
      'a common name with its role',
      name('p', 'John Smith', 'person', ['Bishop']),
      'person:john-smith',
    ],
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
    ['a council of nobody knows where', name('p', 'City Council', 'organisation')],
    ['a part of a company', name('p', 'Orvo Stores', 'organisation')],
    ['another product', name('p', 'X380', 'other')],
    ['a name that says one word twice', name('p', 'Harbor Savings Savings', 'organisation')],
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

  it('is less sure of a name that many have', () => {
    const match = matchEntities([name('p', 'John Smith', 'person')], archive).get('p John Smith');
    expect(match).toMatchObject({ entity: 'person:john-smith', confidence: 0.7 });
  });
});
