import { Lexer, type Token, type Tokens } from 'marked';
import type { ParseHtml } from '../reader';
import { htmlPieces } from './htmlPieces';
import type { Piece } from './pieces';

/** Quotes and lists inside each other beyond this are an attack on the parser's stack. */
const DEEPEST = 12;
/** Inline marks of a paragraph longer than this (UTF-16 code units) are not read: parsers take the square of its length. */
const LONGEST_INLINE = 20_000;

/**
 * The text of Markdown, as paragraphs, headings and captions: marks, addresses and code are left out,
 * and words of pictures kept apart. Nothing of it is taken for markup of our own. Lists give a
 * paragraph for each item.
 */
export function markdownPieces(markdown: string, parseHtml: ParseHtml): Piece[] {
  const lexer = new Lexer({ gfm: true });
  const tokens = lexer.blockTokens(shallow(markdown));
  const pieces: Piece[] = [];
  const inline = (text: string): { words: string; captions: string[] } => {
    const captions: string[] = [];
    const words =
      text.length > LONGEST_INLINE
        ? text.replace(/[*_`]{1,3}/g, '')
        : inlineText(lexer.inlineTokens(text), captions, 0);
    return { words: plain(words), captions: captions.map(plain).filter((alt) => /\s/.test(alt)) };
  };
  const add = (kind: Piece['kind'], raw: string, level?: number): void => {
    const { words, captions } = inline(obsidian(raw));
    if (words !== '')
      pieces.push(level === undefined ? { kind, text: words } : { kind, text: words, level });
    for (const text of captions) pieces.push({ kind: 'caption', text });
  };
  const walk = (list: readonly Token[], depth: number): void => {
    if (depth > DEEPEST) return;
    for (const token of list) {
      if (isType(token, 'heading')) add('heading', token.text, token.depth);
      else if (isType(token, 'paragraph') || isType(token, 'text')) add('body', token.text);
      else if (isType(token, 'blockquote')) walk(token.tokens, depth + 1);
      else if (isType(token, 'list')) for (const item of token.items) walk(item.tokens, depth + 1);
      else if (isType(token, 'table'))
        for (const row of [token.header, ...token.rows])
          add('furniture', row.map((cell) => cell.text).join(' | '));
      else if (isType(token, 'html')) pieces.push(...htmlPieces(token.text, parseHtml));
      // Code, rules, blanks and definitions hold no report.
    }
  };
  walk(tokens, 0);
  return pieces;
}

interface Types {
  heading: Tokens.Heading;
  paragraph: Tokens.Paragraph;
  text: Tokens.Text;
  blockquote: Tokens.Blockquote;
  list: Tokens.List;
  table: Tokens.Table;
  html: Tokens.HTML;
  image: Tokens.Image;
  link: Tokens.Link;
  codespan: Tokens.Codespan;
}

/** Marked's tokens have an open union of types, which TypeScript cannot narrow by itself. */
function isType<T extends keyof Types>(token: Token, type: T): token is Types[T] {
  return token.type === type;
}

/** Leading quote marks and blanks no deeper than {@link DEEPEST}: each level costs the parser a pass over the rest. */
function shallow(markdown: string): string {
  return markdown.replace(/^(?:[ \t]{0,40}>){9,}/gm, '> ').replace(/^[ \t]{41,}/gm, '    ');
}

function inlineText(tokens: readonly Token[], captions: string[], depth: number): string {
  let text = '';
  for (const token of tokens) {
    if (isType(token, 'image')) captions.push(token.text);
    else if (token.type === 'br') text += ' ';
    else if (token.type === 'html') continue;
    else if ('tokens' in token && token.tokens !== undefined && depth < DEEPEST)
      text += inlineText(token.tokens, captions, depth + 1);
    else if ('text' in token && typeof token.text === 'string') text += token.text;
  }
  return text;
}

/** What Obsidian adds to Markdown: links by name, comments, highlights, callouts, marks of blocks and footnotes. */
function obsidian(text: string): string {
  return text
    .replace(/%%[^%]*%%/g, '')
    .replace(/!\[\[[^[\]\n]{0,400}\]\]/g, '')
    .replace(
      /\[\[([^[\]|\n]{1,400})(?:\|([^[\]\n]{1,400}))?\]\]/g,
      (_, page: string, shown?: string) => shown ?? page,
    )
    .replace(/==([^=\n]{1,2000})==/g, '$1')
    .replace(/^\[![\w-]{1,20}\][+-]?[ \t]*/, '')
    .replace(/\[\^[^\]\s]{1,40}\]/g, '')
    .replace(/\s\^[\w-]{1,40}$/, '');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function plain(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}
