import { describe, expect, it } from 'vitest';
import { refineNames } from '../../../lib/language/names/refine';
import { tokenize } from '../../../lib/language/tokens';
import type { NameKind } from '../../../lib/model/mention';

/** Refines the one stretch of `text` in brackets, as read with this kind and confidence. */
function refined(text: string, kind: NameKind, confidence = 0.85): string[] {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const tokens = tokenize(text.replace('[', '').replace(']', ''));
  const inside = tokens.flatMap((token, i) =>
    token.start >= start && token.end <= end ? [i] : [],
  );
  const draft = { first: inside[0] ?? 0, last: inside.at(-1) ?? 0, kind, confidence };
  return refineNames([draft], tokens).map((name) => {
    const words = tokens.slice(name.first, name.last + 1).map((token) => token.text);
    return `${words.join(' ')}: ${name.kind}`;
  });
}

describe('refineNames', () => {
  it.each<[string, NameKind, string[]]>([
    ['then [Mr Okafor] left', 'person', ['Okafor: person']],
    ['then Gen. [Okafor] left', 'organisation', ['Okafor: person']],
    ['the [Chief Of Army Staff General Okafor] left', 'organisation', ['Okafor: person']],
    ['with [Commander ISAF] in town', 'organisation', ['ISAF: organisation']],
    [
      'the [Ministry of Works Deputy] Spokesperson',
      'organisation',
      ['Ministry of Works: organisation'],
    ],
    ['and the [Haqqani] network were', 'other', ['Haqqani network: organisation']],
    ['against the [Haqqani] network', 'person', ['Haqqani network: organisation']],
    ['the “[Haqqani network]” fled', 'other', ['Haqqani network: organisation']],
    ['the ‘[Haqqani] network’, it', 'other', ['Haqqani network: organisation']],
    ['the [Kurdish] militia fled', 'other', ['Kurdish: other']],
    ['of [Sipah-e-Sahaba] there', 'place', ['Sipah - e - Sahaba: organisation']],
    ['made by [General Motors] in', 'organisation', ['General Motors: organisation']],
    ['young [Gen Z] buyers', 'other', ['Gen Z: other']],
    [
      'near [Dr. A. G. Jeetoo Hospital] today',
      'organisation',
      ['Dr. A. G. Jeetoo Hospital: organisation'],
    ],
    ['said [So] in court', 'person', ['So: person']],
    ['the [Law of the Sea] treaty', 'other', ['Law of the Sea: other']],
    ['with the [Houthi] movement in', 'place', ['Houthi movement: organisation']],
    ['of the [Gulen] School of', 'place', ['Gulen: place']],
    ['the [South Korean] crew', 'place', ['South Korean: other']],
    ['the [South Pole] crew', 'place', ['South Pole: place']],
    ['the South [African] crew', 'other', ['South African: other']],
    ['the [Islamic State] group fled', 'place', ['Islamic State: organisation']],
    ['the “[Shabab]” group fled', 'place', ['Shabab: organisation']],
    ['then [US Secretary of Defense] spoke', 'organisation', ['US: place']],
    ['then [Executive Director Acme Fund] spoke', 'organisation', ['Acme Fund: organisation']],
    ['the [North Waziristan Agency] was', 'organisation', ['North Waziristan Agency: place']],
    ['the [Nuclear Energy Agency] was', 'organisation', ['Nuclear Energy Agency: organisation']],
    [
      'against [Jaish-e-Mohammad and Lashkar-e-Taiba] there',
      'organisation',
      ['Jaish - e - Mohammad: organisation', 'Lashkar - e - Taiba: organisation'],
    ],
    ['signed the [Arusha Accords] then', 'organisation', ['Arusha Accords: other']],
    ['at the [Molopo Regional Court] then', 'place', ['Molopo Regional Court: organisation']],
    ['after the [Soviet Union] fell', 'place', ['Soviet Union: place']],
    ['saw [Pakistani Defence Secretary] go', 'organisation', ['Pakistani: other']],
    [
      'the [Office of the President] said',
      'organisation',
      ['Office of the President: organisation'],
    ],
    ['saw the [BBC] network', 'organisation', ['BBC: organisation']],
    ['an [ISAF-led] force', 'other', ['ISAF: organisation']],
    ['the [Hamas-run] ministry', 'other', ['Hamas: organisation']],
    ['the [US-led] force', 'other', ['US: place']],
    ['the [Saudi-led] force', 'other', ['Saudi: other']],
    ['the [Nairobi - based] bank', 'other', ['Nairobi: place']],
    ['the [Vought-led] team', 'person', ['Vought: person']],
    ['the [Coca-cola] can', 'other', ['Coca - cola: other']],
    [
      'the [London-based Acme Fund] said',
      'organisation',
      ['London - based Acme Fund: organisation'],
    ],
    ['the Government of [Guyana] said', 'place', ['Government of Guyana: organisation']],
    ['the Parliament of the [Gambia] said', 'place', ['Parliament of the Gambia: organisation']],
    ['the government of [Guyana] said', 'place', ['Guyana: place']],
    ['in [Gwadar] District today', 'place', ['Gwadar District: place']],
    ['the [Kano] State Police said', 'place', ['Kano: place']],
    ['the [US] State visit', 'place', ['US: place']],
    ['in [North Waziristan] Agency (NWA)', 'place', ['North Waziristan Agency: place']],
    ['a [Kenya] Agency said', 'place', ['Kenya: place']],
    ['the [BBC News] said', 'organisation', ['BBC News: organisation']],
    ['the [Kusae Edu] XV said', 'person', ['Kusae Edu XV: person']],
    ['then [Robert Downey] Jr. won', 'person', ['Robert Downey Jr.: person']],
    ['then [Ada Okafor] I saw', 'person', ['Ada Okafor: person']],
    ['the [Volvo] XC', 'other', ['Volvo: other']],
    ['Chairman [Joint Chiefs] of Staff said', 'person', ['Joint Chiefs of Staff: organisation']],
  ])('brings %j to the conventions', (text, kind, expected) => {
    expect(refined(text, kind)).toEqual(expected);
  });

  it.each<[string, NameKind]>([
    ['[So] they left', 'place'],
    ['“[On the contrary] we', 'other'],
    ['the [Inspector General of Police] said', 'organisation'],
    ['the Minister of [Public Works] said', 'organisation'],
    ['the [COAS] said', 'organisation'],
    ['these [NGOs] said', 'organisation'],
    ['[Army] chief', 'organisation'],
    ['the Chief of [Army Staff] said', 'organisation'],
    ['with [Chief Of Army] Staff today', 'organisation'],
    ['with [Chief of Army Staff] today', 'organisation'],
    ['paid [US]$5', 'place'],
    ['the [General] said', 'person'],
    ['“[We are going home now] again', 'other'],
  ])('drops the name in %j', (text, kind) => {
    expect(refined(text, kind)).toEqual([]);
  });

  it('keeps a first word only when it was read with confidence', () => {
    expect(refined('[Contrarily] they left', 'place', 0.5)).toEqual([]);
    expect(refined('[Okafor] left', 'person', 0.97)).toEqual(['Okafor: person']);
  });

  it.each<[string, NameKind, string[]]>([
    [
      'the Minister of the [Interior Ministry] said',
      'organisation',
      ['Interior Ministry: organisation'],
    ],
    ['Secretary-General of [ASEAN] said', 'organisation', ['ASEAN: organisation']],
    ['the General Secretary of [Sinn Fein] said', 'organisation', ['Sinn Fein: organisation']],
    ['the President of [Peru] said', 'place', ['Peru: place']],
    ['the US [Army] said', 'organisation', ['Army: organisation']],
  ])('keeps the name in %j', (text, kind, expected) => {
    expect(refined(text, kind)).toEqual(expected);
  });

  it('keeps a doubtful first word that the article names elsewhere', () => {
    const tokens = tokenize('Okafor left');
    const draft = { first: 0, last: 0, kind: 'person' as const, confidence: 0.5 };
    expect(refineNames([draft], tokens, new Set(['Okafor']))).toEqual([draft]);
    expect(refineNames([draft], tokens, new Set(['Ada']))).toEqual([]);
  });

  it('keeps a doubtful first word that is another spelling of a name in the article', () => {
    const person = { first: 0, last: 0, kind: 'person' as const, confidence: 0.5 };
    const kept = (text: string, named: string): number =>
      refineNames([person], tokenize(text), new Set([named])).length;
    expect(kept('Kiyani left', 'Kayani')).toBe(1);
    expect(kept('Okaffor left', 'Okafor')).toBe(1);
    expect(kept('Contrarily they left', 'Kayani')).toBe(0);
    expect(kept('Then they left', 'Than')).toBe(0);
    const place = { ...person, kind: 'place' as const };
    expect(refineNames([place], tokenize('Kiyani left'), new Set(['Kayani']))).toEqual([]);
  });

  it.each<[string, NameKind]>([
    ['Convention on Biological Diversity (CBD)', 'other'],
    ['Convention on Biological Diversity (ILO)', 'organisation'],
  ])('reads the acronym in %j as %s', (text, kind) => {
    const tokens = tokenize(text);
    const names = refineNames(
      [
        { first: 0, last: 3, kind: 'other', confidence: 0.9 },
        { first: 5, last: 5, kind: 'organisation', confidence: 0.9 },
      ],
      tokens,
    );
    expect(names.map((name) => name.kind)).toEqual(['other', kind]);
  });

  it('reads initials and a word as a person, unless they were surely read as a firm', () => {
    for (const name of ['J.K. Rowling', 'J. K. Rowling', 'J K Rowling']) {
      expect(refined(`by [${name}] today`, 'organisation', 0.6)).toEqual([`${name}: person`]);
    }
    expect(refined('the [U.S. Senate] said', 'organisation', 0.6)).toEqual([
      'U.S. Senate: organisation',
    ]);
    expect(refined('of [J.P. Morgan] today', 'organisation', 0.95)).toEqual([
      'J.P. Morgan: organisation',
    ]);
  });

  it.each<[string, [number, number][], [number, number][]]>([
    [
      'the king Kusae Edu XV said',
      [
        [2, 2],
        [3, 4],
      ],
      [[2, 4]],
    ],
    [
      'then Osei Tutu II said',
      [
        [1, 2],
        [3, 3],
      ],
      [[1, 3]],
    ],
    [
      'Ashfaq Kayani said',
      [
        [0, 0],
        [1, 1],
      ],
      [[0, 1]],
    ],
    [
      'Joshua Goldstein Joshua Goldstein',
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'Ada Okafor Grace Mwangi',
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'Kayani, Mattis said',
      [
        [0, 0],
        [2, 2],
      ],
      [
        [0, 0],
        [2, 2],
      ],
    ],
  ])('reads the persons in %j', (text, given, expected) => {
    const drafts = given.map(([first, last]) => ({
      first,
      last,
      kind: 'person' as const,
      confidence: 0.9,
    }));
    const names = refineNames(drafts, tokenize(text));
    expect(names.map(({ first, last }) => [first, last])).toEqual(expected);
  });

  it('joins a country to the organisation after it', () => {
    const tokens = tokenize('the US CENTCOM said');
    const names = refineNames(
      [
        { first: 1, last: 1, kind: 'place', confidence: 0.9 },
        { first: 2, last: 2, kind: 'organisation', confidence: 0.9 },
      ],
      tokens,
    );
    expect(names).toEqual([{ first: 1, last: 2, kind: 'organisation', confidence: 0.9 }]);
  });
});
