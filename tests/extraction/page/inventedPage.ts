import { parseHTML } from 'linkedom';

/** What an invented page is made of; all but the title and the text may be left out. */
export interface PageParts {
  head?: string;
  title?: string;
  above?: string;
  heading?: string;
  below?: string;
  text?: string;
  after?: string;
  lang?: string;
}

/** The title that {@link inventedPage} has unless it is given another. */
export const TITLE = 'Harbour crane of Ostrava Bay falls silent after sixty years';

const PARAGRAPHS = [
  'The last crane of the old harbour stopped on Monday, and the men who ran it took their lamps home with them.',
  'Its owner says that no ship has come for it since spring, and that the steel is worth more than the work it did.',
  'The town wants to keep it as a landmark, though nobody has said who would pay for the paint that it needs each year.',
  'A vote is to be held before the winter, when the wind makes all work on the tower impossible, the council said.',
];

/** Four paragraphs of prose. */
export const TEXT = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');

/** A news page with a menu, a headline, what stands around it, a text and a footer with a copyright line. */
export function inventedPage(parts: PageParts = {}): Document {
  const { head = '', title = TITLE, above = '', below = '', text = TEXT, after = '', lang } = parts;
  const { heading = `<h1>${title}</h1>` } = parts;
  return parseHTML(`<!doctype html><html lang="${lang ?? 'en'}"><head><title>${title} | The Lantern</title>
    <meta property="og:site_name" content="The Lantern">${head}</head>
    <body><nav><a href="/">Home</a> <a href="/author/nobody">Our Writers</a></nav>
    <main><div>${above}${heading}${below}<div class="text">${text}</div></div></main>${after}
    <footer>© 2 January 2001 The Lantern, by Someone Else</footer></body></html>`).document;
}

/** A block of structured data. */
export function structured(node: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
}
