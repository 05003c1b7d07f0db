import { ByteReader } from '../containers/byteReader';
import { container, type Part } from '../containers/container';
import { heldFile } from '../inputFile';
import { LARGEST_MAIL } from './readEml';

/** A separator as programs write it: sender, weekday, month, day and time (RFC 4155, appendix A). */
const DATED =
  /^From \S+ .{0,60}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2}|\d{1,2} +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)).{0,10}\b\d{1,2}:\d\d/;
/** Others, after an empty line alone and with a field of a mail's head on the line below. */
const FOLLOWED = /^From \S[^\n]{0,300}\n[!-9;-~]{1,76}:/;

/** Bytes after `From ` that are looked at: a separator and the next line's field. */
const LOOKED_AT = 400;

const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];

/** The mails of an mbox (RFC 4155, with the quoting of mboxrd) as it streams, one in memory. */
export const readMbox = container(async function* (file) {
  const bytes = new ByteReader(file.stream());
  try {
    yield* mails(bytes, file.name);
    bytes.throwFailure();
  } finally {
    await bytes.close();
  }
});

async function* mails(bytes: ByteReader, outer: string): AsyncGenerator<Part> {
  for (let number = 1; (await bytes.hold(1)) > 0; number++) {
    const name = `${outer}/message ${number}`;
    // Nothing stands before the first separator but an empty line.
    const length = await bytes.seek(nextSeparator, LARGEST_MAIL, LOOKED_AT + 8);
    if (length === -2) {
      yield {
        kind: 'refusal',
        name,
        why: `It is a mail of more than ${LARGEST_MAIL / 1_000_000} MB.`,
        remedy: 'Save it by itself without what is attached to it.',
      };
      await passOver(bytes);
      continue;
    }
    const mail = await bytes.take(length === -1 ? await bytes.hold(1) : length);
    if (isBlank(mail)) {
      number -= 1;
      continue;
    }
    if (isDeleted(mail)) yield { kind: 'passed over' };
    else yield { kind: 'file', file: heldFile(name, unquoted(mail)), as: 'eml' };
  }
}

/** Where the next separator begins, after the first byte; -1 where it is not seen. */
function nextSeparator(held: Uint8Array, from: number): number {
  for (let at = held.indexOf(10, from); at !== -1; at = held.indexOf(10, at + 1)) {
    const start = at + 1;
    if (FROM.some((byte, index) => held[start + index] !== byte)) continue;
    const said = new TextDecoder('latin1').decode(held.subarray(start, start + LOOKED_AT));
    const afterBlank = held[at - 1] === 10 || (held[at - 1] === 13 && held[at - 2] === 10);
    if (DATED.test(said) || (afterBlank && FOLLOWED.test(said))) return start;
  }
  return -1;
}

/** Goes to the next separator, holding little. */
async function passOver(bytes: ByteReader): Promise<void> {
  for (;;) {
    const length = await bytes.seek(nextSeparator, 1_000_000, LOOKED_AT + 8);
    if (length === -1) {
      await bytes.skip(await bytes.hold(1));
      return;
    }
    if (length >= 0) {
      await bytes.skip(length);
      return;
    }
    await bytes.skip(1_000_000 - LOOKED_AT - 8);
  }
}

function isBlank(mail: Uint8Array): boolean {
  return mail.length < 1000 && mail.every((byte) => byte === 10 || byte === 13 || byte === 32);
}

/** Thunderbird leaves deleted mails in the file with bit 8 of their status set until it is compacted. */
function isDeleted(mail: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(mail.subarray(0, 2000));
  const status = /^X-Mozilla-Status: ([\da-f]{4})\s*$/im.exec(head)?.[1];
  return status !== undefined && (Number.parseInt(status, 16) & 8) !== 0;
}

/** `>From ` at the start of a line was `From `, each `>` more one less. Changes what it is given. */
function unquoted(mail: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let removed = 0;
  let copied = 0;
  for (let at = mail.indexOf(10); at !== -1; at = mail.indexOf(10, at + 1)) {
    if (mail[at + 1] !== 0x3e) continue;
    let quotes = 1;
    while (mail[at + 1 + quotes] === 0x3e) quotes += 1;
    const start = at + 1 + quotes;
    if (FROM.some((byte, index) => mail[start + index] !== byte)) continue;
    mail.copyWithin(copied - removed, copied, at + 1);
    copied = at + 2;
    removed += 1;
  }
  if (removed === 0) return mail;
  mail.copyWithin(copied - removed, copied);
  return mail.subarray(0, mail.length - removed);
}
