import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../../extraction/decodeText';
import { jsonLines } from '../developmentData';

/** A page of the development data with what is known to be true of it; what is not labelled is absent. */
export interface LabelledPage {
  id: string;
  set: string;
  url: string | null;
  kind: string;
  truth: {
    body?: string;
    comments?: string[];
    title?: string;
    date?: string | null;
    authors?: string[];
  };
}

/** All pages of the development data in `folder`. */
export function labelledPages(folder: string): LabelledPage[] {
  return jsonLines<LabelledPage>(join(folder, 'pages.jsonl'));
}

/** The page's HTML as it came, decoded. */
export function pageHtml(folder: string, id: string): string {
  return decodeText(new Uint8Array(gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))))
    .text;
}
