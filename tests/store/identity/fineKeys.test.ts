import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBase, personOfBase } from '../../../lib/linking/identity/nameBase';
import { fineKeysFor, finePersonKeys } from '../../../lib/store/identity/fineKeys';
import { givenFit, type PersonName } from '../../../lib/linking/identity/personName';

function personOf(name: string): PersonName {
  const person = personOfBase(nameBase({ kind: 'person', name }));
  if (person === null) throw new Error(name);
  return person;
}

function meet(a: string, b: string): boolean {
  const held = new Set(finePersonKeys([personOf(b)]));
  return fineKeysFor([personOf(a)]).some((key) => held.has(key));
}

describe('fine keys of people', () => {
  it.each([
    ['James Corrin', 'James Corrin'],
    ['James Corrin', 'James N. Corrin'],
    ['James Corrin', 'J. Corrin'],
    ['James Corrin', 'Jim Corrin'],
    ['Jim Corrin', 'Jimmy Corrin'],
    ['Yusuf Corrin', 'Yousuf Corrin'],
    ['J. Corrin', 'J. N. Corrin'],
    ['James Corrin', 'Corrin'],
    ['Omar bin Laru', 'bin Laru'],
    ['Omar bin Laru', 'Laru'],
    ['Corrin', 'Corrin'],
    ['Ana Maria Sol Reyes', 'Reyes'],
  ])('let %s and %s meet', (a, b) => {
    expect([meet(a, b), meet(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['James Corrin', 'Walter Corrin'],
    ['James Corrin', 'James Laru'],
    ['James Corrin', 'W. Corrin'],
  ])('part %s and %s', (a, b) => {
    expect([meet(a, b), meet(b, a)]).toEqual([false, false]);
  });

  it('let all meet whose first names fit', () => {
    const given = fc.constantFrom(
      ...'James Jim J. Will William Bill B. W. Yusuf Yousuf Y. Alex Al Albert A. Ashan'.split(' '),
    );
    fc.assert(
      fc.property(given, given, (one, other) => {
        const [a, b] = [`${one} Corrin`, `${other} Corrin`];
        if (givenFit(personOf(a), personOf(b)) === 'conflict') return;
        expect(meet(a, b)).toBe(true);
      }),
    );
  });
});
