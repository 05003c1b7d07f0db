import { UnreadableInput } from '../../extraction/decodeText';
import { DamagedGzip } from '../gunzip';
import { heldFile, LARGEST_ARTICLE } from '../inputFile';
import { ByteReader, indexOfBytes } from './byteReader';
import { container, type Part } from './container';
import { headerLines, mediaType } from './headerLines';
import { contentOf, httpMessage } from './httpMessage';

/** Longer heads are damage. */
const LONGEST_HEAD = 131_072;

const BLANK_LINE = new TextEncoder().encode('\r\n\r\n');
const RECORD = new TextEncoder().encode('WARC/');

/** Records of pages; others (requests, facts on the crawl, pages that were the same before) say nothing new. */
const PAGES = new Set(['response', 'resource', 'conversion']);

/** Types that are read: pages and plain text. */
const HTML = new Set(['text/html', 'application/xhtml+xml']);

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500:2017) as it streams, one record in memory.
 * Ours, since `warcio` ends at the first damaged record and takes several times as long; here the
 * next record is looked for and all else goes in.
 */
export const readWarc = container(async function* (file) {
  const bytes = new ByteReader(file.stream());
  let refused = false;
  try {
    for await (const part of records(bytes, file.name)) {
      refused ||= part.kind === 'refusal';
      yield part;
    }
    bytes.throwFailure();
  } catch (error) {
    // What the damage cost was said by name.
    if (!(error instanceof DamagedGzip) || !refused) throw error;
  } finally {
    await bytes.close();
  }
});

async function* records(bytes: ByteReader, outer: string): AsyncGenerator<Part> {
  for (;;) {
    if (!(await toRecord(bytes))) return;
    const headLength = await bytes.seek(
      (held, from) => indexOfBytes(held, BLANK_LINE, from),
      LONGEST_HEAD,
      3,
    );
    if (headLength === -1) {
      yield broken(outer, null);
      return;
    }
    const head = await bytes.take(
      headLength === -2 ? RECORD.length : headLength + BLANK_LINE.length,
    );
    const another = nextRecord(head.subarray(RECORD.length));
    if (another >= 0) {
      // The head was cut, and that of the next record follows.
      const cut = head.subarray(0, RECORD.length + another);
      bytes.giveBack(head.subarray(cut.length));
      yield broken(outer, targetOf(fieldsOf(cut)));
      continue;
    }
    const fields = fieldsOf(head);
    const length = Number(fields.get('content-length') ?? Number.NaN);
    const target = targetOf(fields);
    if (headLength === -2 || !Number.isSafeInteger(length) || length < 0) {
      yield broken(outer, target);
      continue;
    }
    if (length > LARGEST_ARTICLE) {
      if (isPage(fields)) yield tooLarge(outer, target);
      else yield { kind: 'passed over' };
      await passLarge(bytes, length);
      continue;
    }
    const block = await bytes.take(length);
    const whole = block.length === length && (await endsHere(bytes));
    if (!whole) {
      // Its length is wrong, or a part of it is missing: another record may stand in what was taken.
      const next = nextRecord(block);
      if (next >= 0) bytes.giveBack(block.subarray(next));
      yield isPage(fields) || next >= 0 || block.length < length
        ? broken(outer, target)
        : { kind: 'passed over' };
      continue;
    }
    yield isPage(fields) ? await pageOf(block, fields, outer, target) : { kind: 'passed over' };
  }
}

/** Goes to the next `WARC/` at the start of a line; whether there is one. */
async function toRecord(bytes: ByteReader): Promise<boolean> {
  for (;;) {
    await bytes.hold(RECORD.length);
    const { held } = bytes;
    if (held.length === 0) return false;
    if (indexOfBytes(held.subarray(0, RECORD.length), RECORD) === 0) return true;
    const next = indexOfBytes(held, RECORD, 1);
    await bytes.skip(next > 0 ? next : Math.max(1, held.length - RECORD.length + 1));
  }
}

/** Whether a record ends here: two line ends and another record, or the file's end. */
async function endsHere(bytes: ByteReader): Promise<boolean> {
  await bytes.hold(12);
  const next = new TextDecoder('latin1').decode(bytes.held.subarray(0, 12));
  return /^[\r\n]*(?:WARC\/|$)/.test(next);
}

/** Where in a block another record begins, or -1. */
function nextRecord(block: Uint8Array): number {
  for (let at = indexOfBytes(block, RECORD); at >= 0; at = indexOfBytes(block, RECORD, at + 1)) {
    const start = new TextDecoder('latin1').decode(block.subarray(at, at + 16));
    if (/^WARC\/\d\.\d\r?\n/.test(start)) return at;
  }
  return -1;
}

/** Passes over a record too large to hold; one whose length is wrong ends where the next begins. */
async function passLarge(bytes: ByteReader, length: number): Promise<void> {
  for (let left = length; left > 0;) {
    const count = Math.min(left, await bytes.hold(Math.min(left, 65_536)));
    if (count === 0) return;
    const next = nextRecord(bytes.held.subarray(0, count));
    if (next >= 0) {
      await bytes.skip(next);
      return;
    }
    // What may be the start of the next one is looked at again.
    const step = left === count ? count : Math.max(1, count - 16);
    await bytes.skip(step);
    left -= step;
  }
}

function fieldsOf(head: Uint8Array): Map<string, string> {
  return headerLines(new TextDecoder().decode(head).replace(/^.*\r?\n/, ''));
}

function targetOf(fields: ReadonlyMap<string, string>): string | null {
  // Some writers put it in angle brackets, as WARC 1.0's grammar has it.
  const target = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? '';
  return target === '' ? null : target;
}

/** Whether a record may be a page, by its head alone. */
function isPage(fields: ReadonlyMap<string, string>): boolean {
  if (!PAGES.has(fields.get('warc-type')?.toLowerCase() ?? '')) return false;
  const { type } = mediaType(fields.get('content-type') ?? '');
  return type === 'application/http' || type === '' || formatOf(type) !== null;
}

function formatOf(type: string): 'html' | 'text' | null {
  if (HTML.has(type)) return 'html';
  return type === 'text/plain' ? 'text' : null;
}

/** The page in a record's block. */
async function pageOf(
  block: Uint8Array<ArrayBuffer>,
  fields: ReadonlyMap<string, string>,
  outer: string,
  target: string | null,
): Promise<Part> {
  const own = mediaType(fields.get('content-type') ?? '');
  const answered = own.type === 'application/http' || own.type === '';
  const message = answered ? httpMessage(block) : null;
  if (answered && message === null) return broken(outer, target);
  if (message !== null && (message.status < 200 || message.status > 299 || message.status === 206))
    return { kind: 'passed over' };
  const type = message?.type ?? own.type;
  const format = formatOf(type);
  if (format === null || target === null || /\/robots\.txt$/i.test(target))
    return { kind: 'passed over' };
  const name = `${outer}/${target}`;
  try {
    const content = message === null ? block : await contentOf(message);
    if (content.length === 0) return { kind: 'passed over' };
    const charset = message?.charset ?? own.parameters.get('charset') ?? null;
    const seen = fields.get('warc-date');
    const file = heldFile(name, content, {
      ...(/^https?:/i.test(target) ? { url: target } : {}),
      ...(charset === null ? {} : { charset }),
      ...(seen === undefined ? {} : { seen }),
    });
    return { kind: 'file', file, as: format };
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    return { kind: 'refusal', name, why: error.what, remedy: error.remedy };
  }
}

function broken(outer: string, target: string | null): Part {
  return {
    kind: 'refusal',
    name: target === null ? outer : `${outer}/${target}`,
    why: target === null ? 'A record of it is damaged or was cut.' : 'It is damaged or was cut.',
    remedy: 'Get the web archive again from where it came, or save the page itself.',
  };
}

function tooLarge(outer: string, target: string | null): Part {
  return {
    kind: 'refusal',
    name: target === null ? outer : `${outer}/${target}`,
    why: `It is larger than ${LARGEST_ARTICLE / 1_000_000} MB, which no single article is.`,
    remedy: 'Save the page itself, without what is embedded in it.',
  };
}
