import { parseDocument } from 'yaml';

/** Front matter longer than this (UTF-16 code units) is no front matter. */
const LONGEST = 65_536;

/** What stands on top of a Markdown file: its fields by lower-case name, and the text below. */
export interface FrontMatter {
  fields: Readonly<Record<string, unknown>>;
  body: string;
  /** It is not what YAML allows: its lines were read one by one. */
  broken: boolean;
}

/**
 * Parts a file into its front matter (YAML between `---` lines, TOML between `+++` lines) and what
 * follows. A file without any has no fields. Never throws.
 */
export function readFrontMatter(raw: string): FrontMatter {
  const text = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n/, '');
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  const mark = fence?.[1];
  if (fence === null || mark === undefined) return { fields: {}, body: text, broken: false };
  const inner = text.slice(fence[0].length, LONGEST);
  const end = (mark === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/m : /^\+\+\+[ \t]*\r?$/m).exec(inner);
  // A line of dashes that nothing closes is a rule.
  if (end === null) return { fields: {}, body: text, broken: false };
  const block = inner.slice(0, end.index);
  const body = text.slice(fence[0].length + end.index + end[0].length).replace(/^\r?\n/, '');
  if (mark === '+++') return { fields: tomlFields(block), body, broken: false };
  const fields = yamlFields(block);
  return { fields: fields ?? plainLines(block), body, broken: fields === null };
}

function yamlFields(block: string): Record<string, unknown> | null {
  try {
    // The core schema leaves dates as they are written; note takers write a key twice.
    const document = parseDocument(block.replace(/\t/g, '  '), {
      schema: 'core',
      uniqueKeys: false,
      logLevel: 'silent',
    });
    if (document.errors.length > 0) return null;
    // Aliases could make much of little.
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    if (value === null || value === undefined) return {};
    if (typeof value !== 'object' || Array.isArray(value)) return null;
    return lowerKeys(Object.entries(value));
  } catch {
    return null;
  }
}

/** Each `key: words` at the start of a line by itself: most often a title with a colon is all that is wrong. */
function plainLines(block: string): Record<string, unknown> {
  return lowerKeys(
    block.split(/\r?\n/).flatMap((line): [string, unknown][] => {
      const found = /^([\p{L}_][\p{L}\p{N} _.-]{0,60}):[ \t]+(\S.*)$/u.exec(line);
      return found ? [[found[1] ?? '', unquoted((found[2] ?? '').trim())]] : [];
    }),
  );
}

/**
 * `key = value` lines up to the first table. No library: the values that matter are strings, dates
 * and lists of strings, and the front matter of Hugo is the one place where TOML stands here.
 */
function tomlFields(block: string): Record<string, unknown> {
  const fields: [string, unknown][] = [];
  for (const line of block.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) break;
    const found = /^\s*["']?([\w-]{1,60})["']?\s*=\s*(\S.*)$/.exec(line);
    if (found === null) continue;
    const value = (found[2] ?? '').trim();
    const list = /^\[(.*)\]/.exec(value)?.[1];
    fields.push([
      found[1] ?? '',
      list === undefined
        ? unquoted(value)
        : (list.match(/"[^"]*"|'[^']*'/g) ?? []).map((item) => unquoted(item)),
    ]);
  }
  return lowerKeys(fields);
}

function unquoted(value: string): string {
  return (
    /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/
      .exec(value)
      ?.slice(1)
      .find((part) => part !== undefined) ?? value
  );
}

function lowerKeys(entries: [string, unknown][]): Record<string, unknown> {
  // The first of two equal keys counts, and none can name a prototype.
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entries)
    fields[
      key
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
    ] ??= value;
  return fields;
}
