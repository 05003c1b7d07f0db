import { describe, expect, it } from 'vitest';
import { officeHolder } from '../../../lib/linking/identity/officeHolder';
import type { Entity, RoleAt } from '../../../lib/model/archive';

function somebody(id: string, ...roles: [role: string, date: string | null][]): Entity {
  const given = roles.map(([role, date], i): RoleAt => ({ role, date, article: `${id}${i}` }));
  return {
    id,
    kind: 'person',
    name: id,
    aliases: [id],
    roles: given,
    members: [],
    evidence: [],
    confidence: 1,
  };
}

const people = [
  somebody(
    'karam',
    ['Pakistani Army chief General', '2010-05-01'],
    ['COAS of Pakistan', '2012-07-05'],
  ),
  somebody(
    'rahim',
    ['Pakistan Army chief Gen', '2014-01-10'],
    ['former Pakistan army chief', '2019-01-01'],
  ),
  somebody('dale', ['US Secretary of State', '2010-03-01'], ['Secretary of State', '2012-12-01']),
  somebody('kerr', ['US Secretary of State', '2013-03-01']),
  somebody('undated', ['Norwegian Prime Minister', null]),
  somebody('deputy', ['Deputy Foreign Minister', '2012-01-01']),
  somebody('ida', ['Foreign Minister', '2012-01-05']),
  somebody('olav', ['Danish Defence Minister', '2012-01-05']),
  somebody('per', ['Danish Defense Minister', '2012-03-05']),
];

describe('officeHolder', () => {
  it.each([
    ['Pakistan’s army chief', '2012-03-28', 'karam'],
    ['the Pakistani army chief', '2012-12-01', 'karam'],
    ['Pakistan’s Chief of Army Staff', '2011-01-01', 'karam'],
    ['head of the Pakistani army', '2014-02', 'rahim'],
    ['the US Secretary of State', '2013-05-01', 'kerr'],
    ['foreign minister', '2012-01-01', 'ida'],
    ['minister of foreign affairs', '2012-01-01', 'ida'],
    ['the Danish minister of defence', '2012-01-05', 'olav'],
  ])('%s on %s is %s', (office, date, entity) => {
    const found = officeHolder(office, date, people);
    expect(found).toMatchObject({ entity, evidence: { rule: 'office at the date' } });
  });

  it.each([
    ['Pakistan’s army chief', '2018-01-01', 'nobody is known for that time'],
    ['India’s army chief', '2012-03-28', 'another country'],
    ['Pakistan’s navy chief', '2012-03-28', 'another office'],
    ['a former Pakistani army chief', '2012-03-28', 'no holder is meant'],
    ['Pakistan’s foreign minister', '2012-01-05', 'nothing says of what country'],
    ['the Norwegian prime minister', '2012-01-05', 'the role is undated'],
    ['the general', '2012-03-28', 'a rank is no office'],
    ['the army chief', 'last spring', 'no date'],
    ['', '2012-03-28', 'no words'],
    ['army chief '.repeat(5000), '2012-03-28', 'no description'],
  ])('%s on %s is nobody: %s', (office, date) => {
    expect(officeHolder(office, date, people)).toBeNull();
  });

  it('names all who fit, and takes none', () => {
    expect(officeHolder('Danish defence minister', '2012-02-01', people)).toEqual({
      candidates: ['olav', 'per'],
    });
    expect(officeHolder('Danish defence minister', '2012-02-01', people.toReversed())).toEqual({
      candidates: ['olav', 'per'],
    });
  });

  it('takes the country from the article where the role does not say it', () => {
    const found = officeHolder('Norway’s foreign minister', '2012-01-05', people, () => 'norway');
    expect(found).toMatchObject({
      entity: 'ida',
      evidence: { confidence: 0.85, articles: ['ida0'] },
    });
    expect(
      officeHolder('Sweden’s foreign minister', '2012-01-05', people, () => 'norway'),
    ).toBeNull();
  });
});
