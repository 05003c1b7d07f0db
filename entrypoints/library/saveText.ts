import type { TextFile } from '../../components/library/importReportFile';

/** Milliseconds after which the browser has taken what it saves. */
const TAKEN = 60_000;

/** Has the browser save a text, where it saves downloads. */
export function saveText({ name, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
