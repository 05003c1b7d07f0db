import PostalMime, { type Email } from 'postal-mime';
import type { Extraction } from '../../extraction/extraction';
import type { PublicationDate } from '../../model/article';
import type { Sourced } from '../../pipeline/articleSource';
import { notArticle } from '../documents/oneArticle';
import { assemblePieces, type Piece } from '../documents/pieces';
import { readWhole, type InputFile } from '../inputFile';
import type { ParseHtml, Reader } from '../reader';
import { refuse } from '../refuse';
import { htmlMailPieces, plainMailPieces } from './mailText';

/** Servers take mails of up to 25 to 50 MB, pictures and all. In bytes. */
export const LARGEST_MAIL = 60_000_000;

/** A text in fewer characters is a note, as for pages. */
const SHORTEST = 140;

/** A newsletter (RFC 5322) as an article: its subject is the title, its sender the outlet, its date that of publication. One item always. */
export const readEml: Reader = async function* (file, { parseHtml, skip }) {
  if (skip === 0) yield await readMail(file, parseHtml);
};

async function readMail(file: InputFile, parseHtml: ParseHtml): Promise<Sourced> {
  try {
    const email = await PostalMime.parse(withoutSeparator(await readWhole(file, LARGEST_MAIL)));
    const extraction = mailArticle(email, parseHtml);
    if (!extraction.article) return notArticle(file, extraction.title, extraction.why);
    const id = email.messageId?.replace(/^<(.*)>$/, '$1').trim() ?? '';
    return {
      kind: 'source',
      source: { id: id === '' ? null : id, file: file.name, extracted: extraction.found },
    };
  } catch (error) {
    if (error instanceof RangeError && error.message === 'too large')
      return refuse(
        file,
        null,
        `It is a mail of more than ${LARGEST_MAIL / 1_000_000} MB.`,
        'Save it without what is attached to it.',
      );
    const words = error instanceof Error ? error.message : String(error);
    return refuse(
      file,
      null,
      `It is a mail that could not be read (${words.slice(0, 160)}).`,
      'Save it again from the mail program, then import the new file.',
    );
  }
}

/** Some exports put an mbox's separator above a single mail. */
function withoutSeparator(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isSeparator = new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === 'From ';
  return isSeparator ? bytes.subarray(bytes.indexOf(10) + 1) : bytes;
}

function mailArticle(email: Email, parseHtml: ParseHtml): Extraction {
  const title = email.subject?.replace(/\s+/g, ' ').trim() ?? '';
  const body = piecesOf(email, parseHtml);
  const { text, zones } = assemblePieces(body);
  if (text.length < SHORTEST)
    return {
      article: false,
      title: title === '' ? null : title,
      why: 'The mail holds only a few words, not an article',
    };
  const sender = email.from ?? email.sender;
  return {
    article: true,
    found: {
      title: title === '' ? text.slice(0, 100) : title,
      url: null,
      publisher: sender === undefined ? null : outlet(sender),
      authors: [],
      published: sent(email),
      updated: null,
      section: null,
      language: languageOf(email),
      text,
      zones,
    },
  };
}

/** The HTML part, unless it says much less than the plain one: then it is a notice or a picture. */
function piecesOf(email: Email, parseHtml: ParseHtml): Piece[] {
  const html = email.html === undefined ? [] : htmlMailPieces(email.html, parseHtml);
  if (lengthOf(html) >= SHORTEST || email.text === undefined) return html;
  const plain = plainMailPieces(email.text);
  return lengthOf(plain) > lengthOf(html) ? plain : html;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { kind, text }) => sum + (kind === 'furniture' ? 0 : text.length), 0);
}

/** The sender's name without its address, else the address's domain. */
function outlet(sender: NonNullable<Email['from']>): string | null {
  const name = sender.name?.replace(/^["']+|["']+$/g, '').trim() ?? '';
  if (name !== '' && !/\S@\S/.test(name)) return name;
  return sender.address?.replace(/^.*@/, '') ?? null;
}

/** The date of the mail, in its own zone where it names one. */
function sent(email: Email): PublicationDate | null {
  const written = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  const at = Date.parse(email.date ?? written);
  if (!Number.isFinite(at)) return null;
  const zone = /([+-])(\d\d)(\d\d)\b/.exec(written);
  const minutes =
    zone === null ? 0 : (Number(zone[2]) * 60 + Number(zone[3])) * (zone[1] === '-' ? -1 : 1);
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  const offset = minutes === 0 || zone === null ? 'Z' : `${zone[1]}${zone[2]}:${zone[3]}`;
  return { value: `${local}${offset}`, precision: 'time', source: 'mail: Date' };
}

function languageOf(email: Email): string | null {
  const said = email.headers.find(({ key }) => key === 'content-language')?.value;
  const html = /<html[^>]{0,400}?\slang\s*=\s*["']?([A-Za-z]{2,3}(?:-[\w-]{1,20})?)/i.exec(
    email.html?.slice(0, 20_000) ?? '',
  )?.[1];
  return /^[A-Za-z]{2,3}(?:-[\w-]{1,20})?/.exec(said?.trim() ?? '')?.[0] ?? html ?? null;
}
