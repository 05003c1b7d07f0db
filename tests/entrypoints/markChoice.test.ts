import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MARK_CHOICE,
  parseMarkChoice,
  readMarkChoice,
  writeMarkChoice,
} from '../../entrypoints/shared/markChoice';
import { USUAL_CHOICE, type MarkChoice } from '../../lib/model/markChoice';

/** A storage as the browser's: it keeps what JSON can say. */
function storage(values: Record<string, unknown> = {}) {
  const kept = new Map(Object.entries(values));
  return {
    async get(key: string) {
      return kept.has(key) ? { [key]: kept.get(key) } : {};
    },
    async set(changed: Record<string, unknown>) {
      for (const [key, value] of Object.entries(changed))
        kept.set(key, JSON.parse(JSON.stringify(value)));
    },
  };
}

describe('the kept choice', () => {
  it.each<[string, unknown, MarkChoice]>([
    ['nothing kept', undefined, { names: 'all', others: false }],
    ['null', null, { names: 'all', others: false }],
    ['a word', 'sure', { names: 'all', others: false }],
    ['a list', [true], { names: 'all', others: false }],
    ['all of it', { names: 'sure', others: true }, { names: 'sure', others: true }],
    ['half of it', { names: 'sure' }, { names: 'sure', others: false }],
    ['the other half', { others: true }, { names: 'all', others: true }],
    ['an unknown value', { names: 'surest', others: true }, { names: 'all', others: true }],
    ['a damaged value', { names: 'sure', others: 'yes' }, { names: 'sure', others: false }],
    ['more than it knows', { names: 'sure', others: true, x: 1 }, { names: 'sure', others: true }],
  ])('reads %s', (_, value, wanted) => {
    expect(parseMarkChoice(value)).toEqual(wanted);
  });

  it('makes a choice of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { names, others } = parseMarkChoice(value);
        expect(['all', 'sure']).toContain(names);
        expect(typeof others).toBe('boolean');
      }),
    );
  });

  it('comes back from the storage as it went in', async () => {
    for (const names of ['all', 'sure'] as const)
      for (const others of [false, true]) {
        const kept = storage();
        await writeMarkChoice(kept, { names, others });
        expect(await readMarkChoice(kept)).toEqual({ names, others });
      }
  });

  it('is the usual one where the storage has another value or none can be read', async () => {
    expect(await readMarkChoice(storage())).toEqual(USUAL_CHOICE);
    expect(await readMarkChoice(storage({ [MARK_CHOICE]: 7 }))).toEqual(USUAL_CHOICE);
    const broken = { get: () => Promise.reject(new Error('The storage is broken.')) };
    expect(await readMarkChoice(broken)).toEqual(USUAL_CHOICE);
  });
});
