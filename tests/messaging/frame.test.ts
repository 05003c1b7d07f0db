import { anything, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelope, readReply } from '../../lib/messaging/frame';

describe('readEnvelope', () => {
  it.each<[string, unknown, unknown]>([
    [
      'a call',
      { to: 'page', call: 'next', input: null },
      { to: 'page', call: 'next', input: null },
    ],
    ['more than a call', { to: 'a', call: 'b', more: 1 }, { to: 'a', call: 'b', input: undefined }],
    ['no receiver', { call: 'next', input: null }, null],
    ['a call that is no name', { to: 'page', call: 1 }, null],
    ['a word', 'next', null],
    ['nothing', null, null],
    ['a list', ['page', 'next'], null],
  ])('reads %s', (_, message, wanted) => {
    expect(readEnvelope(message)).toEqual(wanted);
  });
});

describe('readReply', () => {
  it.each<[string, unknown, unknown]>([
    ['an answer', { ok: true, output: { a: 1 } }, { ok: true, output: { a: 1 } }],
    ['an answer of nothing', { ok: true }, { ok: true, output: undefined }],
    ['an error', { ok: false, error: 'no' }, { ok: false, error: 'no' }],
    ['an error that says nothing', { ok: false }, null],
    ['a truthy word', { ok: 'yes', output: 1 }, null],
    ['nobody', undefined, null],
  ])('reads %s', (_, answer, wanted) => {
    expect(readReply(answer)).toEqual(wanted);
  });
});

describe('any value', () => {
  it('is a frame of the right shape or none, and never throws', () => {
    assert(
      property(anything(), (value) => {
        const envelope = readEnvelope(value);
        if (envelope)
          expect([typeof envelope.to, typeof envelope.call]).toEqual(['string', 'string']);
        const reply = readReply(value);
        if (reply?.ok === false) expect(typeof reply.error).toBe('string');
      }),
    );
  });
});
