import { describe, expect, it } from 'vitest';
import { isMetonym } from '../../../lib/linking/identity/metonyms';
import { resolveNames } from '../../../lib/linking/identity/resolveNames';
import type { NameMention } from '../../../lib/model/mention';

function place(text: string, name: string): NameMention {
  const start = text.indexOf(name);
  return { start, end: start + name.length, text: name, kind: 'place', role: null, confidence: 1 };
}

describe('isMetonym', () => {
  it.each([
    ['Washington said it would wait.', 'Washington'],
    ['On Friday Islamabad formally denied the report.', 'Islamabad'],
    ['Islamabad formally denied the report.', 'Islamabad'],
    ['Officials spoke, but Moscow has not accepted the plan.', 'Moscow'],
    ['They are nudging Islamabad towards talks.', 'Islamabad'],
    ['Both envoys urged Tehran to sign.', 'Tehran'],
    ['Its relations with Kabul are cold.', 'Kabul'],
    ['The ties between Kabul and Delhi are old.', 'Kabul'],
    ['The ties between Kabul and Delhi are old.', 'Delhi'],
    ['It was blamed on Cairo’s refusal to talk.', 'Cairo'],
    ['Oslo’s foreign minister came.', 'Oslo'],
    ['“Beijing will never accept this,” she said.', 'Beijing'],
    ['There is new pressure on Ankara.', 'Ankara'],
  ])('%s', (text, name) => {
    expect(isMetonym(text, place(text, name))).toBe(true);
  });

  it.each([
    ['He lives in Washington.', 'Washington'],
    ['Police in Houston said so.', 'Houston'],
    ['The mayor of Austin denied it.', 'Austin'],
    ['She left Islamabad on Friday.', 'Islamabad'],
    ['Two trains ran between Oslo and Bergen.', 'Oslo'],
    ['They warned Houston police of it.', 'Houston'],
    ['Moscow’s streets were empty.', 'Moscow'],
    ['Cairo’s airport reopened.', 'Cairo'],
    ['It rained in Kabul, said the envoy.', 'Kabul'],
    ['Officers from Tampa and Denver responded to it.', 'Denver'],
    ['Pakistan denied it.', 'Pakistan'],
    ['Texas said no.', 'Texas'],
    ['The road to Ankara announced its age.', 'Ankara'],
    ['Near Delhi officials said nothing.', 'Delhi'],
  ])('not: %s', (text, name) => {
    expect(isMetonym(text, place(text, name))).toBe(false);
  });

  it('marks the mention, and leaves the place one name', () => {
    const text = 'Islamabad denied it. The envoy left Islamabad.';
    const names = [place(text, 'Islamabad'), { ...place(text, 'Islamabad'), start: 36, end: 45 }];
    const { entities, mentions } = resolveNames({ title: '', text, titleNames: [], names });
    expect(entities).toHaveLength(1);
    expect(mentions.map(({ metonym }) => metonym)).toEqual([true, undefined]);
  });

  it('takes no time over a text of nothing but verbs', () => {
    const text = `Oslo ${'said '.repeat(200_000)}`;
    expect(isMetonym(text, place(text, 'Oslo'))).toBe(true);
  });
});
