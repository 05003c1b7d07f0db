import { XMLParser } from 'fast-xml-parser';
import { isFields, type Fields } from './fieldValues';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** A small XML file as nested fields, attributes with a leading `@`, without namespaces and its document type. Throws for what is no XML. */
export function xmlFields(bytes: Uint8Array): Fields {
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
  // Entities of its own could make much of little, and nothing here needs them.
  const parsed: unknown = parser.parse(text.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, ''));
  return isFields(parsed) ? parsed : {};
}

/** What stands in `fields` under these names, one inside the other, as a list. */
export function children(fields: unknown, ...path: string[]): unknown[] {
  let found: unknown[] = [fields];
  for (const name of path)
    found = found.flatMap((each) => {
      const value = isFields(each) ? each[name] : undefined;
      return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
    });
  return found;
}

/** The words of an element, with or without attributes; '' for none. */
export function elementText(element: unknown): string {
  if (typeof element === 'string') return element;
  const text = isFields(element) ? element['#text'] : undefined;
  return typeof text === 'string' ? text : '';
}

/** An attribute of an element; '' for none. */
export function attribute(element: unknown, name: string): string {
  const value = isFields(element) ? element[`@${name}`] : undefined;
  return typeof value === 'string' ? value : '';
}
