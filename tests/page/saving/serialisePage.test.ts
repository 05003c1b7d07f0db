// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { allAtOnce } from '../../../lib/page/idleWork';
import { serialisePage } from '../../../lib/page/saving/serialisePage';

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  document.head.replaceChildren(...parsed.head.childNodes);
}

/** The body as it is written. */
function written(most?: number): { html: string; whole: boolean } {
  const pieces: string[] = [];
  const whole = allAtOnce(serialisePage(document, (piece) => pieces.push(piece), most));
  return { html: pieces.join(''), whole };
}

const body = (): string => /<body[^>]*>(.*)<\/body>/s.exec(written().html)?.[1] ?? '';

beforeEach(() => show(''));

describe('serialisePage', () => {
  it.each([
    [
      'text with signs',
      '<p>Ships &lt; 3 &amp; more &gt; 2</p>',
      '<p>Ships &lt; 3 &amp; more &gt; 2</p>',
    ],
    ['elements without end', '<p>One<br>two<img alt="a">', '<p>One<br>two<img alt="a"></p>'],
    [
      'attributes with quotes',
      '<p title="a &quot;b&quot; &amp; c">x</p>',
      '<p title="a &quot;b&quot; &amp; c">x</p>',
    ],
    ['what hides', '<p style="display:none">x</p>', '<p style="display:none">x</p>'],
    ['no looks', '<p style="color: red" onclick="go()" srcset="a">x</p>', '<p>x</p>'],
    [
      'no pictures in addresses',
      '<img src="data:image/png;base64,AAAA" alt="Quay">',
      '<img alt="Quay">',
    ],
    [
      'no code',
      '<p>a</p><script>secret()</script><style>p{}</style><noscript>n</noscript><svg><text>s</text></svg>',
      '<p>a</p>',
    ],
    [
      'no words of the reader',
      '<form><input value="mine"><textarea>mine</textarea><select><option>mine</option></select></form><div contenteditable><p>mine</p></div><div role="textbox">mine</div>',
      '<form></form>',
    ],
    [
      'what may not be edited',
      '<p contenteditable="false">x</p>',
      '<p contenteditable="false">x</p>',
    ],
    [
      'structured data',
      '<script type="application/ld+json">{"headline":"A </scr" }</script>',
      '<script type="application/ld+json">{"headline":"A </scr" }</script>',
    ],
    ['comments not', '<p>a<!-- b -->c</p>', '<p>ac</p>'],
  ])('writes %s', (_, html, wanted) => {
    show(html);
    expect(body()).toBe(wanted);
  });

  it('writes an open shadow root where it is shown, with what its slots hold', () => {
    show('<x-part><b slot="name">Ines</b><i>lost</i></x-part>');
    const root = document.querySelector('x-part')?.attachShadow({ mode: 'open' });
    const parsed = new DOMParser().parseFromString(
      '<p>By <slot name="name">nobody</slot></p>',
      'text/html',
    );
    root?.append(...parsed.body.childNodes);
    expect(body()).toContain('<p>By <slot name="name"><b slot="name">Ines</b></slot></p>');
    expect(body()).not.toContain('lost');
  });

  it('ends a page that is too large, with all its end tags', () => {
    show(`<main>${'<p>Ten words of a page that has no end at all</p>'.repeat(100)}</main>`);
    const { html, whole } = written(1000);
    expect(whole).toBe(false);
    expect(html.length).toBeLessThan(1200);
    expect(html).toMatch(/<\/p><\/main><\/body><\/html>$/);
  });

  it('keeps the markup of the page’s own scripts out of structured data', () => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = '{"a":"</script><b>"}';
    document.body.append(script);
    expect(body()).toBe('<script type="application/ld+json">{"a":"<\\/script><b>"}</script>');
  });

  it('goes 5,000 levels deep', () => {
    let inner: Element = document.body;
    for (let level = 0; level < 5000; level += 1) {
      const next = document.createElement('div');
      inner.append(next);
      inner = next;
    }
    inner.append('deep');
    expect(written().html).toContain('<div>deep</div>');
  });

  it('gives back any text as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        paragraph.title = text;
        document.body.replaceChildren(paragraph);
        const parsed = new DOMParser().parseFromString(`<body>${body()}</body>`, 'text/html');
        expect(parsed.querySelector('p')?.textContent).toBe(text);
        expect(parsed.querySelector('p')?.title).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('writes long text in many steps', () => {
    show(`<p>${'word '.repeat(40_000)}</p>`);
    let steps = 0;
    const pieces: number[] = [];
    for (const _ of serialisePage(document, (piece) => pieces.push(piece.length))) steps += 1;
    expect(steps).toBeGreaterThan(10);
    expect(Math.max(...pieces)).toBeLessThan(30_000);
  });

  it('changes nothing', () => {
    show('<article><p>One</p><p>Two</p></article>');
    const before = document.documentElement.outerHTML;
    written();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
