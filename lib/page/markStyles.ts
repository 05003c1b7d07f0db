/**
 * Underlines by kind, calm on light and dark pages. Every colour has at least 3:1 contrast on white
 * or on #1a1a1a (WCAG 1.4.11), and events differ by form too: a dotted line. A piece is the box of
 * its words, so that the ring of the keyboard goes around them. What was marked further up in the
 * article is marked again by half the line: a page full of strong lines is hard to read.
 */
export const markStyles = `
.backstory-cover, .backstory-block, .backstory-mark { position: absolute; left: 0; top: 0; }
.backstory-mark {
  --line: #57606a; box-sizing: border-box; border-bottom: 2px solid var(--line); border-radius: 1px;
}
.backstory-mark[data-again] { border-bottom-width: 1px; }
.backstory-mark[data-kind='person'] { --line: #2f6bd0; }
.backstory-mark[data-kind='organisation'] { --line: #8250c4; }
.backstory-mark[data-kind='place'] { --line: #1a7f43; }
.backstory-mark[data-kind='event'] { --line: #b35900; border-bottom-style: dotted; }
.backstory-block[data-dark] .backstory-mark { --line: #aab4be; }
.backstory-block[data-dark] .backstory-mark[data-kind='person'] { --line: #82b1ff; }
.backstory-block[data-dark] .backstory-mark[data-kind='organisation'] { --line: #c9a6ff; }
.backstory-block[data-dark] .backstory-mark[data-kind='place'] { --line: #74cf90; }
.backstory-block[data-dark] .backstory-mark[data-kind='event'] { --line: #f2b45e; }
.backstory-mark[data-open] { background: color-mix(in srgb, var(--line) 16%, transparent); }
.backstory-mark[data-focus] { outline: 2px solid var(--line); outline-offset: 1px; border-radius: 3px; }
@media (forced-colors: active) {
  .backstory-mark { forced-color-adjust: none; --line: LinkText !important; }
}
`;
