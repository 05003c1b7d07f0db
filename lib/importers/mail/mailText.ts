import { isFurniture } from '../../extraction/furnitureLines';
import { readBlocks } from '../../extraction/page/blocks';
import { pageBody } from '../../extraction/page/workingCopy';
import type { Piece } from '../documents/pieces';
import { withoutData } from '../documents/htmlPieces';
import type { ParseHtml } from '../reader';

/** Lines that newsletters have above and below what they say, in the words of the languages that most are in. */
const AROUND =
  /(?:\bunsubscribe\b|\bopt[ -]?out\b|\b(?:view|read|open|see) (?:(?:this|it|the|our) )?(?:e?-?mail |message |newsletter |issue |post |story )?(?:online|in (?:your|a|the) (?:web )?browser|on (?:the|our) (?:web(?:site)?|app))\b|\bview (?:as a )?web ?(?:page|version)|\b(?:manage|update|change|edit)(?: your)? (?:e-?mail |subscription |mailing |communication )?(?:preferences|settings|subscriptions?)\b|\bforward(?:ed)? (?:this|to) .{0,30}(?:e-?mail|friend|colleague|newsletter)|\bwas this (?:e-?mail|newsletter) forwarded\b|\byou(?:'re|’re| are| have)? ?(?:receiv(?:ing|ed)|getting|got|subscribed|signed up)\b.{0,120}\b(?:because|as a|to|this|e-?mail|newsletter)|\bthis (?:e-?mail|message|newsletter) was sent\b|\badd us to your (?:address book|contacts)|\bour mailing address\b|\bno longer (?:wish|want) to receive\b|^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|contact us|help|about us|preferences|view online|web version|app store|google play|get the app|start writing|like|comment|restack|share|reply|forward)$|^©|\ball rights reserved\b|^copyright\b|\babmelden\b|\babbestellen\b|im browser (?:ansehen|öffnen|anzeigen)|se désabonner|se désinscrire|voir (?:en ligne|dans (?:le|votre) navigateur)|darse de baja|ver en (?:el|tu) navegador|annulla l'iscrizione|uitschrijven|bekijk in (?:je|uw) browser)/i;

/** Longer lines say more than how to leave a list. */
const LONGEST_AROUND = 400;

/** A line that ends quoted mails or a signature (RFC 3676, 4.3). */
const SIGNATURE = /^-- ?$/;

/** The paragraphs and headings of a mail in HTML: all that it shows, but for what stands around a newsletter's text. */
export function htmlMailPieces(html: string, parseHtml: ParseHtml): Piece[] {
  const markup = withoutData(html);
  const whole = /<body[\s>]/i.test(markup)
    ? markup
    : `<!doctype html><html><body>${markup}</body></html>`;
  const body = pageBody(parseHtml(whole));
  if (body === null) return [];
  return readBlocks(body).map(({ text, tag, linked }) => {
    // Mails are laid out in tables: what ancestors are called says nothing, the words do.
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (isAround(text) || (linked > text.length * 0.8 && text.length < 60))
      return { kind: 'furniture', text };
    return level === undefined
      ? { kind: 'body', text }
      : { kind: 'heading', text, level: Number(level) };
  });
}

/** The paragraphs of a mail in plain text: lines that were broken to a width are joined again. */
export function plainMailPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    const joined = lines.join(' ').replace(/\s+/g, ' ').trim();
    lines = [];
    if (joined === '' || /^[-=_*~#\s]+$/.test(joined)) return;
    pieces.push({ kind: isAround(joined) ? 'furniture' : 'body', text: joined });
  };
  for (const line of text.split(/\r?\n/)) {
    if (SIGNATURE.test(line)) break;
    if (line.trim() === '') flush();
    // Quoted mail is another's, and was in an earlier one.
    else if (!line.startsWith('>')) lines.push(line.trim());
  }
  flush();
  return pieces;
}

function isAround(text: string): boolean {
  return (text.length <= LONGEST_AROUND && AROUND.test(text)) || isFurniture(text);
}
