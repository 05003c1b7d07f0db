import { describe, expect, it } from 'vitest';
import { tokenize } from '../../lib/language/tokens';
import type { NameKind } from '../../lib/model/mention';
import { plainId } from '../../lib/linking/identity/entityFrom';
import type { KnownEntity, SpelledName } from '../../lib/pipeline/archive';
import { knownNamesIn } from '../../lib/pipeline/knownNamesIn';
import { storedKeys } from '../../lib/store/names/storedKeys';
import { findSpelled } from '../../lib/store/read/findSpelled';

function entity(
  name: string,
  kind: NameKind,
  aliases: string[] = [],
  articleCount = 3,
): KnownEntity {
  const id = plainId(kind, name);
  const seen = { stableId: id, articleCount, firstSeen: null, lastSeen: null };
  return {
    id,
    kind,
    name,
    aliases: [name, ...aliases],
    roles: [],
    members: [],
    evidence: [],
    confidence: 1,
    ...seen,
  };
}

const BRANDT = entity('Tomas Brandt', 'person', ['Brandt', 'Mr Brandt']);
const MOREAU = entity('Felix Moreau', 'person');
const UN = entity('Kim Il Un', 'person');
const SELLA = entity('Port Sella', 'place');
const QAEDA = entity('al-Qaeda', 'organisation', ['Al Qaeda']);
const OBRIEN = entity("Ada O'Brien", 'person');
const DAWN = entity('Dawn', 'organisation', [], 40);

/** An archive of these names that notes what it is asked. */
function archiveOf(entities: KnownEntity[], muted: string[] = []) {
  const asked: string[] = [];
  const read: string[] = [];
  const numbers = new Map<string, number[]>();
  for (const [number, each] of entities.entries())
    for (const key of [...storedKeys(each), `i:${plainId(each.kind, each.name)}`])
      numbers.set(key, [...(numbers.get(key) ?? []), number]);
  return {
    asked,
    read,
    entitiesSpelled: (names: readonly SpelledName[]) =>
      findSpelled(names, {
        lookUp(keys) {
          asked.push(...keys);
          return Promise.resolve(numbers);
        },
        articlesOf: (number) => entities[number]?.articleCount ?? 0,
        muted: new Set(muted),
      }),
    entitiesByKeys: (keys: readonly string[]) => {
      read.push(...keys);
      const found = entities.filter((each) => storedKeys(each).some((key) => keys.includes(key)));
      return Promise.resolve({ entities: found, partial: new Set<string>() });
    },
    muted: () => Promise.resolve(new Set(muted)),
  };
}

async function found(
  text: string,
  entities: KnownEntity[],
  muted: string[] = [],
): Promise<string[]> {
  const known = await knownNamesIn(['', text], archiveOf(entities, muted));
  const tokens = tokenize(text);
  return known.find(tokens.map((token) => token.text)).map(({ first, last, kind }) => {
    return `${text.slice(tokens[first]?.start, tokens[last]?.end)}: ${kind}`;
  });
}

describe('knownNamesIn', () => {
  it.each<[string, string, KnownEntity[], string[]]>([
    ['a place', 'They left Port Sella.', [SELLA], ['Port Sella: place']],
    ['a person', 'There came Tomas Brandt.', [BRANDT], ['Tomas Brandt: person']],
    [
      'a surname beside the full name',
      'There came Tomas Brandt, and what Brandt said held.',
      [BRANDT],
      ['Tomas Brandt: person', 'Brandt: person'],
    ],
    [
      'a surname that the archive has in the full name only',
      'There came Felix Moreau, and what Moreau said held.',
      [MOREAU],
      ['Felix Moreau: person', 'Moreau: person'],
    ],
    ['no short surname', 'There came Kim Il Un; es war ein Un.', [UN], ['Kim Il Un: person']],
    ['no surname by itself', 'what Brandt said held', [BRANDT], []],
    ['no other person of that surname', 'There came Ulla Brandt.', [BRANDT], []],
    ['a headline in capitals', 'TOMAS BRANDT: mayor', [BRANDT], ['TOMAS BRANDT: person']],
    ['a name with a small head', 'when al-Qaeda struck', [QAEDA], ['al-Qaeda: organisation']],
    ['another apostrophe', 'There came Ada O’Brien.', [OBRIEN], ['Ada O’Brien: person']],
    [
      'a space that does not break',
      'They left Port\u00a0Sella.',
      [SELLA],
      ['Port\u00a0Sella: place'],
    ],
    ['a possessive', 'all Port Sella’s boats', [SELLA], ['Port Sella: place']],
    ['nothing small', 'They left port sella.', [SELLA], []],
    [
      'what it is nearly always',
      'as Dawn wrote',
      [DAWN, entity('Dawn', 'place', [], 2)],
      ['Dawn: organisation'],
    ],
    ['not what it is half the time', 'as Dawn wrote', [DAWN, entity('Dawn', 'place', [], 30)], []],
    ['nothing in an empty archive', 'They left Port Sella.', [], []],
  ])('knows %s', async (_, text, entities, expected) => {
    expect(await found(text, entities)).toEqual(expected);
  });

  it('is not helped by what the reader muted', async () => {
    expect(await found('They left Port Sella.', [SELLA], [SELLA.id])).toEqual([]);
  });

  it('asks by a few keys, each once', async () => {
    const archive = archiveOf([SELLA]);
    const text = 'The mayor of Port Sella, Tomas Brandt, met General Maria Okonjo on Monday. ';
    await knownNamesIn([text.repeat(100)], archive);
    expect(new Set(archive.asked).size).toBe(archive.asked.length);
    expect(archive.asked.length).toBeLessThan(20);
    // The index tells who they are.
    expect(archive.read).toEqual([]);
  });
});
