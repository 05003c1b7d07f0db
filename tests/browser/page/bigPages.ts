/** Words that the generated pages are made of; "Asim Rahmani" is the name that is marked. */
const WORDS =
  'harbour storm council minister said that the open pier would not before winter reached coast island northern shore and its people were told on sunday'.split(
    ' ',
  );

/** Text of so many words, the same each time; every `named`th and its next are the name (0: none). */
function text(words: number, named: number): string {
  const parts: string[] = [];
  for (let at = 0; at < words; at += 1) {
    const isName = named > 0 && at % named === named - 2;
    if (isName) {
      parts.push('Asim Rahmani');
      at += 1;
    } else parts.push(WORDS[(at * 7 + (at >> 4)) % WORDS.length] ?? 'the');
  }
  return `${parts.join(' ')}.`;
}

/** So many words in paragraphs of `each` words. */
function paragraphs(words: number, each: number, named: number): string {
  return `<p>${text(each, named)}</p>\n`.repeat(words / each);
}

/** Text in which every twelfth word is a link, as in an encyclopedia. */
function linked(words: number, named: number): string {
  return `${text(10, named)} <a href="#">${text(2, 0)}</a> `.repeat(words / 12);
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The pier</title>
<link rel="icon" href="data:,"><meta property="og:type" content="article">
<meta property="article:published_time" content="2020-02-03"><style>
body { margin: 0; font: 18px/1.6 serif } main { width: 600px; margin: 0 auto }
.box { height: 600px; overflow: auto }</style></head>
<body><main><article><h1>The pier</h1>${body}</article></main></body></html>`;
}

/** Pages that are long, or odd, or full of names; by what they are. */
export const BIG_PAGES: Record<string, string> = {
  'an article of 1,200 words': page(paragraphs(1200, 50, 10)),
  '50,000 words': page(paragraphs(50_000, 50, 50)),
  '50,000 words with 10,000 names': page(paragraphs(50_000, 50, 5)),
  '50,000 words in lines of five': page(paragraphs(50_000, 5, 5)),
  'one paragraph of 50,000 words and 10,000 names': page(`<p>${text(50_000, 5)}</p>`),
  'one paragraph with 4,000 links': page(`<p>${linked(48_000, 10)}</p>`),
  'paragraphs 400 elements deep': page(
    `${'<div>'.repeat(400)}${paragraphs(10_000, 50, 10)}${'</div>'.repeat(400)}`,
  ),
  '50,000 words in a box that scrolls': page(
    `<div class="box">${paragraphs(50_000, 50, 10)}</div>`,
  ),
};
