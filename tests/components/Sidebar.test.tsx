// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../components/Sidebar';
import type { Card, Head, PageStory } from '../../lib/model/view';
import {
  ambiguousCard,
  ambiguousHead,
  article,
  eventCard,
  nameCard,
  quote,
  related,
} from './fixtures';

afterEach(cleanup);

type Ready = Extract<PageStory, { state: 'ready' }>;

function ready(some: Partial<Ready> = {}): Ready {
  return {
    state: 'ready',
    title: 'The quay today',
    url: 'https://quay.example/today',
    published: { value: '2024-03-02', precision: 'day', source: 'input' },
    names: [],
    events: [],
    ambiguous: [],
    related: [],
    archiveSize: 5,
    unread: null,
    damaged: false,
    ...some,
  };
}

/** Answers for cards as the background does. */
function answering(...cards: Card[]) {
  const known = new Map(cards.map((card) => [card.id, card]));
  return vi.fn<(card: string) => Promise<Card | null>>((card) =>
    Promise.resolve(known.get(card) ?? null),
  );
}

const CARDS = [nameCard(), eventCard(), ambiguousCard()];

function draw(story: PageStory, focusId: string | null = null, askCard = answering(...CARDS)) {
  const calls = {
    askCard,
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
    [ready({ damaged: true }), 'The quay today', 'part of your archive is damaged'],
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
  const story = ready({ names: [nameCard()], events: [eventCard()], ambiguous: [ambiguousHead()] });
  const open = (title: string) => {
    const item = screen.getByText(title).closest('details');
    if (item === null) throw new Error(`${title} does not unfold.`);
    item.open = true;
    fireEvent(item, new Event('toggle'));
    return item;
  };

  it('lists them closed, and asks for nothing', () => {
    const { container, words, askCard } = draw(story);
    expect([...container.querySelectorAll('details')].some((item) => item.open)).toBe(false);
    for (const known of ['Ingrid Aasland', 'fell', 'Lund']) expect(words).toContain(known);
    expect(askCard).not.toHaveBeenCalled();
  });

  it('says that a count is about right only where it is', () => {
    expect(draw(story).words).not.toContain('in about');
    const names = [{ ...nameCard({ articleCount: 40 }), isAbout: true as const }];
    expect(draw(ready({ names })).words).toContain('in about 40 articles of your archive');
  });

  it.each([
    ['Ingrid Aasland', 'n1', 'Union leader'],
    ['fell', 'e1', 'Velsund'],
    ['Lund', 'u1', 'Karoline Lund'],
  ])('asks for the card of %s when it is opened, once', async (title, id, known) => {
    const { askCard } = draw(story);
    const item = open(title);
    await waitFor(() => expect(item.textContent).toContain(known));
    expect(askCard.mock.calls).toEqual([[id]]);
  });

  it('says quietly that it looks something up until it is there', async () => {
    let answer = (_: Card | null): void => undefined;
    const askCard = vi.fn<(card: string) => Promise<Card | null>>(
      () => new Promise((resolve) => (answer = resolve)),
    );
    draw(story, null, askCard);
    const item = open('Ingrid Aasland');
    const body = item.querySelector('.known-body');
    await waitFor(() => expect(askCard).toHaveBeenCalled());
    expect(body?.textContent).toBe('Looking it up…');
    expect(body?.getAttribute('aria-busy')).toBe('true');
    answer(nameCard());
    await waitFor(() => expect(body?.textContent).toContain('Union leader'));
    expect(body?.getAttribute('aria-busy')).toBe('false');
  });

  it('says so where the archive has nothing of it any more', async () => {
    draw(story, null, answering());
    const item = open('Ingrid Aasland');
    await waitFor(() => expect(item.textContent).toContain('nothing of it any more'));
  });

  it('says so where it could not be read, and asks again when it is opened again', async () => {
    const askCard = vi.fn<(card: string) => Promise<Card | null>>();
    askCard.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(nameCard());
    draw(story, null, askCard);
    const item = open('Ingrid Aasland');
    await waitFor(() => expect(item.textContent).toContain('could not be read'));
    item.open = false;
    fireEvent(item, new Event('toggle'));
    await new Promise((drawn) => setTimeout(drawn, 50));
    open('Ingrid Aasland');
    await waitFor(() => expect(item.textContent).toContain('Union leader'));
    expect(askCard).toHaveBeenCalledTimes(2);
  });

  it('asks anew for what is open when the story was read anew', async () => {
    const calls = {
      onAllowSite: vi.fn<() => void>(),
      onAllowAll: vi.fn<() => void>(),
      onOpenLibrary: vi.fn<() => void>(),
      onOpenArticle: vi.fn<(url: string) => void>(),
    };
    const first = answering(nameCard());
    const { container, rerender } = render(
      <Sidebar story={story} focusId="n1" askCard={first} {...calls} />,
    );
    await waitFor(() => expect(container.textContent).toContain('Union leader'));
    const role = { text: 'Mayor', article: article() };
    const then = answering(nameCard({ role }));
    rerender(<Sidebar story={{ ...story }} focusId="n1" askCard={then} {...calls} />);
    await waitFor(() => expect(container.textContent).toContain('Mayor'));
    expect(then.mock.calls).toEqual([['n1']]);
  });

  it.each([
    ['n1', 'Ingrid Aasland'],
    ['e1', 'fell'],
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
  const draws = (text: string, heads: Head[]) =>
    render(
      <Sidebar
        story={ready({ names: [nameCard()] })}
        focusId="n1"
        lookUp={{ text, heads }}
        askCard={answering(nameCard())}
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
  ])('says what came of “%s”', (text, heads, words) => {
    draws(text, heads);
    expect(screen.getByRole('status').textContent).toContain(words);
  });
});

describe('What the sidebar claims', () => {
  it('has outlet and date beside every quote of the archive', async () => {
    const sources = [
      article({ id: '1' }),
      article({ id: '2', publisher: null, url: null }),
      article({ id: '3', published: null }),
    ];
    const quotes = sources.map((of, i) => quote(`Statement ${i} of somebody.`, 'somebody', of));
    const cards = [nameCard({ quotes }), eventCard({ quotes })];
    const { container } = draw(
      ready({
        names: [nameCard()],
        events: [eventCard()],
        related: quotes.map((there, i) =>
          related({
            article: there.article,
            reasons: [{ kind: 'topic', text: `r${i}`, here: null, there }],
          }),
        ),
      }),
      null,
      answering(...cards),
    );
    for (const item of container.querySelectorAll<HTMLDetailsElement>('.known > details')) {
      item.open = true;
      fireEvent(item, new Event('toggle'));
    }
    await waitFor(() => expect(container.querySelectorAll('figure')).toHaveLength(9));
    const figures = [...container.querySelectorAll('figure')];
    for (const figure of figures) {
      expect(figure.querySelector('figcaption')?.textContent).toMatch(
        /^(The Harbour Post|outlet unknown), (4 March 2019|date unknown)$/u,
      );
    }
  });
});
