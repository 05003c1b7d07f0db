// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../components/Sidebar';
import type { Card, PageStory } from '../../lib/model/view';
import { ambiguousCard, article, eventCard, nameCard, quote, related } from './fixtures';

afterEach(cleanup);

type Ready = Extract<PageStory, { state: 'ready' }>;

function ready(some: Partial<Ready> = {}): Ready {
  return {
    state: 'ready',
    title: 'The quay today',
    published: { value: '2024-03-02', precision: 'day', source: 'input' },
    names: [],
    events: [],
    ambiguous: [],
    related: [],
    archiveSize: 5,
    unread: null,
    ...some,
  };
}

function draw(story: PageStory, focusId: string | null = null) {
  const calls = {
    onAllowSite: vi.fn<() => void>(),
    onAllowAll: vi.fn<() => void>(),
    onOpenLibrary: vi.fn<() => void>(),
    onOpenArticle: vi.fn<(url: string) => void>(),
  };
  const { container } = render(<Sidebar story={story} focusId={focusId} {...calls} />);
  return { ...calls, container, words: container.textContent ?? '' };
}

describe('Sidebar without a story', () => {
  it.each<[PageStory, string, string]>([
    [
      { state: 'no access', origin: 'https://www.x.example' },
      'May Backstory read x.example?',
      'on this computer',
    ],
    [{ state: 'not a page' }, 'Open a news article', 'no web page'],
    [{ state: 'reading', title: 'The quay today' }, 'The quay today', 'Reading the article'],
    [
      { state: 'no article', title: 'Home', why: 'Only headlines.' },
      'not look like a news article',
      'Only headlines.',
    ],
    [
      { state: 'failed', title: 'x', why: 'The disk is full.' },
      'could not be read',
      'The disk is full.',
    ],
    [ready({ archiveSize: 0 }), 'The quay today', 'Your archive is empty'],
    [ready(), 'The quay today', '5 articles in your archive. None shares'],
    [ready({ unread: 'German' }), 'The quay today', 'in German, which Backstory does not read yet'],
    [ready({ archiveSize: 1 }), 'The quay today', '1 article in your archive. None shares'],
  ])('says so: %o', (story, heading, why) => {
    const { words } = draw(story);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(heading);
    expect(words).toContain(why);
    expect(screen.getByRole('status').textContent).not.toBe('');
  });

  it('asks for this site or for all', () => {
    const calls = draw({ state: 'no access', origin: 'https://x.example' });
    fireEvent.click(screen.getByRole('button', { name: 'Allow x.example' }));
    fireEvent.click(screen.getByRole('button', { name: 'Allow all sites' }));
    expect(calls.onAllowSite).toHaveBeenCalledTimes(1);
    expect(calls.onAllowAll).toHaveBeenCalledTimes(1);
  });

  it('offers no site that the browser does not name', () => {
    draw({ state: 'no access', origin: '' });
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Allow all sites',
    ]);
  });

  it('leads from an empty archive to the library', () => {
    const { onOpenLibrary } = draw(ready({ archiveSize: 0 }));
    fireEvent.click(screen.getByRole('button', { name: 'Open your library' }));
    expect(onOpenLibrary).toHaveBeenCalledTimes(1);
  });
});

describe('Sidebar with related articles', () => {
  it('puts groups in the order of the story and leaves empty ones out', () => {
    const of = (id: string) => article({ id });
    draw(
      ready({
        related: [
          related({ group: 'undated', article: of('1') }),
          related({ group: 'since then', article: of('2') }),
          related({ group: 'same event', article: of('3') }),
          related({ group: 'same event', article: of('4') }),
        ],
      }),
    );
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Same event 2',
      'Since then 1',
      'Undated 1',
    ]);
  });

  it('gives title, outlet, date, reason and the quotes of both sides', () => {
    const { words } = draw(ready({ related: [related()] }));
    expect(words).toContain('Dockers walk outThe Harbour Post 4 March 2019');
    expect(words).toContain('Both name Ingrid Aasland.');
    expect(words).toContain('“Aasland left early.”On this page');
    expect(words).toContain('“Ingrid Aasland spoke first.”The Harbour Post, 4 March 2019');
  });

  it('labels opinion, and lists the copies of a report', () => {
    const { words } = draw(ready({ related: [related()] }));
    expect(words).not.toContain('Opinion');
    expect(words).not.toContain('same report');
    cleanup();
    const copies = [article({ id: 'c', title: 'Dockers out', publisher: 'Quay Times' })];
    draw(ready({ related: [related({ opinion: true, copies, group: 'conflicting' })] }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Conflicting 1');
    expect(screen.getByText('Opinion')).toBeTruthy();
    const folded = screen.getByText('The same report in 1 other article of your archive');
    expect(folded.closest('details')?.textContent).toContain('Dockers outQuay Times');
  });

  it('shows three reasons at most', () => {
    const reasons = ['one', 'two', 'three', 'four'].map((text) => ({
      kind: 'topic' as const,
      text: `because ${text}`,
      here: null,
      there: null,
    }));
    const { words } = draw(ready({ related: [related({ reasons })] }));
    expect(words).toContain('because three');
    expect(words).not.toContain('because four');
  });

  it('says the date is unknown, with its bounds', () => {
    const of = article({ published: null, publishedBounds: { after: '2012-07-03', before: null } });
    const { words } = draw(ready({ related: [related({ article: of })] }));
    expect(words).toContain('date unknown, after 3 July 2012');
  });

  it('opens the original where its address is one of the web', () => {
    const { onOpenArticle } = draw(ready({ related: [related()] }));
    fireEvent.click(screen.getByRole('link', { name: 'Dockers walk out' }));
    expect(onOpenArticle).toHaveBeenCalledWith('https://harbour.example/1');
  });

  it.each([[null], ['javascript:alert(1)']])('links no title to %s', (url) => {
    draw(ready({ related: [related({ article: article({ url }) })] }));
    expect(screen.queryByRole('link', { name: 'Dockers walk out' })).toBeNull();
  });

  it('says that nothing is close enough where only names are known', () => {
    expect(draw(ready({ names: [nameCard()] })).words).toContain(
      'No earlier article is close enough',
    );
  });

  it('shows a long group in steps', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      related({ article: article({ id: `a${i}`, title: `Title ${i}` }) }),
    );
    draw(ready({ related: many }));
    expect(screen.queryByText('Title 8')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));
    expect(screen.getByText('Title 8')).toBeTruthy();
  });
});

describe('Sidebar with names and events', () => {
  const story = ready({ names: [nameCard()], events: [eventCard()], ambiguous: [ambiguousCard()] });

  it('lists them closed, with what is known inside', () => {
    const { container, words } = draw(story);
    expect([...container.querySelectorAll('details')].some((item) => item.open)).toBe(false);
    for (const known of ['Ingrid Aasland', 'a crane fell', 'Lund', 'Karoline Lund', 'Union leader'])
      expect(words).toContain(known);
  });

  it.each([
    ['n1', 'Ingrid Aasland'],
    ['e1', 'a crane fell'],
    ['u1', 'Lund'],
  ])('opens and marks the one selected on the page: %s', (id, title) => {
    const { container } = draw(story, id);
    const current = [...container.querySelectorAll<HTMLElement>('[aria-current]')];
    expect(current).toHaveLength(1);
    const [item] = current;
    if (item) expect(within(item).getAllByText(title).length).toBeGreaterThan(0);
    expect(item?.querySelector('details')?.open).toBe(true);
  });

  it('shows the selected one even far down a long list', () => {
    const names = Array.from({ length: 60 }, (_, i) =>
      nameCard({ id: `x${i}`, name: `Name ${i}` }),
    );
    draw(ready({ names }), 'x55');
    expect(screen.getByText('Name 55')).toBeTruthy();
    expect(screen.queryByText('Name 56')).toBeNull();
  });
});

describe('Sidebar with a look-up', () => {
  const draws = (text: string, cards: Card[]) =>
    render(
      <Sidebar
        story={ready({ names: [nameCard()] })}
        focusId="n1"
        lookUp={{ text, cards }}
        onAllowSite={vi.fn<() => void>()}
        onAllowAll={vi.fn<() => void>()}
        onOpenLibrary={vi.fn<() => void>()}
        onOpenArticle={vi.fn<() => void>()}
      />,
    ).container;

  it('opens what was looked up, and not the same name further down', () => {
    const container = draws('Aasland', [nameCard()]);
    expect(container.querySelectorAll('[aria-current]')).toHaveLength(1);
    expect(container.querySelector('.look-up [aria-current]')).not.toBeNull();
  });

  it.each([
    ['Nobody', [], 'Your archive knows no name like it.'],
    ['', [], 'Select a name on the page first'],
    ['Aasland', [nameCard()], '“Aasland” in your archive'],
  ])('says what came of “%s”', (text, cards, words) => {
    draws(text, cards);
    expect(screen.getByRole('status').textContent).toContain(words);
  });
});

describe('What the sidebar claims', () => {
  it('has outlet and date beside every quote of the archive', () => {
    const sources = [
      article({ id: '1' }),
      article({ id: '2', publisher: null, url: null }),
      article({ id: '3', published: null }),
    ];
    const quotes = sources.map((of, i) => quote(`Statement ${i} of somebody.`, 'somebody', of));
    const { container } = draw(
      ready({
        names: [nameCard({ quotes })],
        events: [eventCard({ quotes })],
        related: quotes.map((there, i) =>
          related({
            article: there.article,
            reasons: [{ kind: 'topic', text: `r${i}`, here: null, there }],
          }),
        ),
      }),
    );
    const figures = [...container.querySelectorAll('figure')];
    expect(figures).toHaveLength(9);
    for (const figure of figures) {
      expect(figure.querySelector('figcaption')?.textContent).toMatch(
        /^(The Harbour Post|outlet unknown), (4 March 2019|date unknown)$/u,
      );
    }
  });
});
