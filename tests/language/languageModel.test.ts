import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LanguageModelError, readLanguageModel } from '../../lib/language/languageModel';

const shipped = readFileSync(new URL('../../assets/public/models/languages.json', import.meta.url));

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

describe('readLanguageModel', () => {
  it('reads the file that is shipped', () => {
    const { scripts } = readLanguageModel(new Uint8Array(shipped).buffer);
    expect([...scripts.keys()]).toEqual(['Latin', 'Cyrillic', 'Arabic', 'Devanagari']);
    expect(scripts.get('Latin')?.get('eng')?.get('the')).toBe(0);
    expect(scripts.get('Latin')?.get('deu')?.size).toBe(300);
  });

  it.each([
    ['nothing', ''],
    ['another file', '{"version":1}'],
    ['a list', '[]'],
    ['a cut file', new TextDecoder().decode(shipped).slice(0, 5000)],
    ['another version', '{"format":"backstory-languages","version":2,"scripts":{}}'],
    ['ranks that are none', '{"format":"backstory-languages","version":1,"scripts":{"a":{"b":1}}}'],
    ['a script that is none', '{"format":"backstory-languages","version":1,"scripts":{"a":"b"}}'],
  ])('throws with a remedy for %s', (_, text) => {
    expect(() => readLanguageModel(bytesOf(text))).toThrow(LanguageModelError);
    expect(() => readLanguageModel(bytesOf(text))).toThrow(/Install the extension again/);
  });
});
