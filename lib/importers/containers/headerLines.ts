/**
 * The fields of a head as HTTP, WARC and mail write it, by name in lower case, the first of each;
 * folded lines are joined.
 */
export function headerLines(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      if (last !== null) fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) {
      last = null;
      continue;
    }
    const name = line.slice(0, colon).trim().toLowerCase();
    if (fields.has(name)) last = null;
    else {
      fields.set(name, line.slice(colon + 1).trim());
      last = name;
    }
  }
  return fields;
}

/** A media type and its charset (and other parameters by name), all in lower case but their values. */
export function mediaType(field: string): { type: string; parameters: Map<string, string> } {
  const [type = '', ...rest] = field.split(';');
  const parameters = new Map<string, string>();
  for (const each of rest) {
    const equals = each.indexOf('=');
    if (equals > 0)
      parameters.set(
        each.slice(0, equals).trim().toLowerCase(),
        each
          .slice(equals + 1)
          .trim()
          .replace(/^"(.*)"$/s, '$1'),
      );
  }
  return { type: type.trim().toLowerCase(), parameters };
}
