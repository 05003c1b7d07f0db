import { transferBytes } from '../mail/transferBytes';
import { heldFile, LARGEST_ARTICLE } from '../inputFile';
import { ByteReader, indexOfBytes } from './byteReader';
import { container, type Part } from './container';
import { headerLines, mediaType } from './headerLines';

const LONGEST_HEAD = 131_072;

/** A part in base64 takes four bytes for three, in quoted-printable three for one at most. */
const LARGEST_PART = LARGEST_ARTICLE * 3;

/** The parts of a saved page that are looked at for its main one. */
const MOST_PARTS = 10_000;

/** Bytes held while a boundary is looked for, and those of the longest with its line end (RFC 2046 allows 70). */
const SOUGHT = 1_000_000;
const LONGEST_BOUNDARY = 80;

/**
 * The page in an MHTML file (RFC 2557), as Chromium, old Internet Explorer and add-ons of Firefox
 * write it: the part at the address that the file is of, else the one its `start` names, else the
 * first of HTML. Pictures are passed over as they stream.
 */
export const readMhtml = container(async function* (file) {
  const bytes = new ByteReader(file.stream());
  try {
    const page = await mainPage(bytes);
    if (page === null) {
      bytes.throwFailure();
      yield {
        kind: 'refusal',
        name: file.name,
        why: 'It is a saved page (MHTML) without a whole page in it.',
        remedy: 'Save the page again, then import the new file.',
      } satisfies Part;
      return;
    }
    const { content, url, charset } = page;
    yield {
      kind: 'file',
      as: 'html',
      file: heldFile(file.name, content, {
        ...(url === null ? {} : { url }),
        ...(charset === null ? {} : { charset }),
      }),
    } satisfies Part;
  } finally {
    await bytes.close();
  }
});

interface Page {
  content: Uint8Array<ArrayBuffer>;
  url: string | null;
  charset: string | null;
}

async function mainPage(bytes: ByteReader): Promise<Page | null> {
  const head = await headOf(bytes);
  if (head === null) return null;
  const top = mediaType(head.get('content-type') ?? '');
  const of = addressIn(head.get('snapshot-content-location'));
  const start = top.parameters.get('start');
  const boundary = top.parameters.get('boundary');
  if (boundary === undefined) {
    // A page alone, without what belongs to it.
    const body = await bytes.take(LARGEST_PART);
    return top.type === 'text/html' && body.length > 0 ? pageOf(head, body, of) : null;
  }
  const boundaries = [boundary];
  let first: Page | null = null;
  if (!(await toBoundary(bytes, boundaries))) return null;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const fields = await headOf(bytes);
    if (fields === null) return first;
    const { type, parameters } = mediaType(fields.get('content-type') ?? '');
    const inner = parameters.get('boundary');
    if (type.startsWith('multipart/') && inner !== undefined) boundaries.push(inner);
    else if (type === 'text/html' || type === 'application/xhtml+xml') {
      const location = addressIn(fields.get('content-location'));
      const named = of !== null && location === of;
      const started = start !== undefined && fields.get('content-id') === start;
      const sure = named || started || (of === null && start === undefined);
      if (sure || first === null) {
        const length = await bytes.seek(boundaryIn(boundaries), LARGEST_PART, 80);
        // A file that was cut ends without a boundary: what is there of the page may be enough.
        if (length === -2) return first;
        const body = await bytes.take(length === -1 ? LARGEST_PART : length);
        const page = await pageOf(fields, body, of);
        if (sure) return page;
        first = page;
      }
    }
    if (!(await toBoundary(bytes, boundaries))) return first;
  }
  return first;
}

async function pageOf(
  fields: ReadonlyMap<string, string>,
  body: Uint8Array,
  of: string | null,
): Promise<Page> {
  return {
    content: await transferBytes(body, fields.get('content-transfer-encoding') ?? ''),
    url: of ?? addressIn(fields.get('content-location')),
    charset: mediaType(fields.get('content-type') ?? '').parameters.get('charset') ?? null,
  };
}

function addressIn(field: string | undefined): string | null {
  return field !== undefined && /^https?:\/\//i.test(field) ? field : null;
}

/** The fields of a head, up to the blank line, whose end is left: a boundary may follow it. Null where there is none. */
async function headOf(bytes: ByteReader): Promise<Map<string, string> | null> {
  let gap = 4;
  const length = await bytes.seek(
    (held, from) => {
      for (let at = held.indexOf(10, from); at !== -1; at = held.indexOf(10, at + 1)) {
        const next = held[at + 1] === 13 ? at + 2 : at + 1;
        if (held[next] !== 10) continue;
        gap = next + 1 - at;
        return at;
      }
      return -1;
    },
    LONGEST_HEAD,
    3,
  );
  if (length < 0) return null;
  const head = headerLines(new TextDecoder().decode(await bytes.take(length + gap - 1)));
  // A boundary may follow at once, and begins with the line break before it.
  if (!mediaType(head.get('content-type') ?? '').type.startsWith('multipart/')) await bytes.take(1);
  return head;
}

/** Finds the line break before the first line that is a boundary. */
function boundaryIn(boundaries: readonly string[]): (held: Uint8Array, from: number) => number {
  const lines = boundaries.map((boundary) => new TextEncoder().encode(`\n--${boundary}`));
  return (held, from) => {
    const found = lines.map((line) => indexOfBytes(held, line, from)).filter((at) => at >= 0);
    return found.length === 0 ? -1 : Math.min(...found);
  };
}

/** Goes past the next boundary line, in bounded memory; whether there is one that does not end the whole. */
async function toBoundary(bytes: ByteReader, boundaries: readonly string[]): Promise<boolean> {
  const find = boundaryIn(boundaries);
  for (;;) {
    const at = await bytes.seek(find, SOUGHT, LONGEST_BOUNDARY);
    if (at === -1) return false;
    if (at === -2) {
      await bytes.skip(SOUGHT - LONGEST_BOUNDARY);
      continue;
    }
    await bytes.skip(at + 1);
    const line = await bytes.seek((held, from) => held.indexOf(10, from), 4_096, 0);
    const said = new TextDecoder('latin1').decode(
      await bytes.take(line < 0 ? await bytes.hold(1) : line + 1),
    );
    const ended = boundaries.find((boundary) => said.startsWith(`--${boundary}--`));
    if (ended === undefined) return true;
    if (ended === boundaries[0]) return false;
  }
}
