// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HoverCard } from '../../components/HoverCard';
import type { Card } from '../../lib/model/view';
import { ambiguousCard, article, eventCard, nameCard, quote } from './fixtures';

afterEach(cleanup);

const nothing = (): void => undefined;

function draw(card: Card, mode: 'pointer' | 'keyboard' = 'pointer'): string {
  const { container } = render(
    <HoverCard card={card} mode={mode} onOpenSidebar={nothing} onClose={nothing} />,
  );
  return container.textContent ?? '';
}

describe('HoverCard of a name', () => {
  it.each([
    ['the name', 'Ingrid Aasland'],
    ['the kind', 'Person'],
    ['how often', 'in 3 articles of your archive'],
    ['the role with its source', 'Union leader The Harbour Post, 4 March 2019'],
    ['first and last', '2018 to 4 March 2019'],
    ['why', 'Same surname and role.'],
    ['the quote with its source', 'spoke first.”The Harbour Post, 4 March 2019'],
  ])('shows %s', (_, words) => {
    expect(draw(nameCard())).toContain(words);
  });

  it('lists other spellings, not the title again', () => {
    expect(draw(nameCard())).toContain('Also writtenAasland');
    expect(draw(nameCard({ aliases: ['Ingrid Aasland'] }))).not.toContain('Also written');
  });

  it('counts the spellings it has no room for', () => {
    expect(draw(nameCard({ aliases: ['a', 'b', 'c', 'd', 'e', 'f'] }))).toContain('and 2 more');
  });

  it('says what is unsure or unknown, and only then', () => {
    const unsure = draw(nameCard({ sure: false, firstSeen: null, lastSeen: null }));
    expect(unsure).toContain('Not certain');
    expect(unsure).toContain('date unknown');
    expect(draw(nameCard())).not.toMatch(/Not certain|unknown/u);
  });

  it('names no outlet that is not known', () => {
    const of = article({ publisher: null, url: null, published: null });
    const words = draw(nameCard({ role: { text: 'Pilot', article: of }, quotes: [] }));
    expect(words).toContain('Pilot outlet unknown, date unknown');
  });
});

describe('HoverCard of an event', () => {
  it.each([
    ['the words of the best quote as its title', 'a crane fell'],
    ['the date and the words it came from', '2 March 2019 from “on Saturday”'],
    ['the place', 'Velsund'],
    ['the figures', 'two dockers'],
    ['the source', 'The Harbour Post, 4 March 2019'],
  ])('shows %s', (_, words) => {
    expect(draw(eventCard())).toContain(words);
  });

  it('says unknown for an unknown date', () => {
    expect(draw(eventCard({ date: null, dateText: null }))).toContain(
      'Whendate unknown, first reported 3 March 2019',
    );
    expect(draw(eventCard({ saidBy: ['the harbour police'] }))).toContain(
      'According tothe harbour police',
    );
  });

  it('says a sentence once, with its source, where the title is all of it', () => {
    const said = quote('A crane fell on the quay.', 'A crane fell on the quay.');
    const words = draw(eventCard({ quotes: [said] }));
    expect(words.split('A crane fell')).toHaveLength(2);
    expect(words).toContain('The Harbour Post, 4 March 2019');
  });

  it('says when the event is only planned or denied', () => {
    expect(draw(eventCard({ modality: 'planned' }))).toContain('Reported as planned');
    expect(draw(eventCard())).not.toContain('Reported as');
  });
});

describe('HoverCard of an ambiguous name', () => {
  it('lists who could be meant and claims none', () => {
    const words = draw(ambiguousCard());
    expect(words).toContain('Several could be meant');
    expect(words).toContain('Mads Lund');
    expect(words).toContain('Karoline Lund');
    expect(words).not.toContain('Why this matched');
  });
});

describe('HoverCard of another script', () => {
  it('lets each quote, its edge included, run in its own direction', () => {
    const { container } = render(
      <HoverCard
        card={nameCard({ quotes: [quote('یونین کی سربراہ', 'یونین')] })}
        mode="pointer"
        onOpenSidebar={nothing}
        onClose={nothing}
      />,
    );
    const block = container.querySelector('blockquote');
    expect(block?.dir).toBe('auto');
    // An element with a direction of its own would not count for that of its parent.
    expect(block?.querySelectorAll('[dir]')).toHaveLength(0);
  });
});

describe('HoverCard, its controls', () => {
  it('is a named dialog with the focus on its action by keyboard', () => {
    draw(nameCard(), 'keyboard');
    expect(screen.getByRole('dialog', { name: 'Ingrid Aasland' })).toBeTruthy();
    expect(document.activeElement?.getAttribute('data-action')).toBe('open-sidebar');
  });

  it('is no dialog and takes no focus by pointer', () => {
    draw(nameCard());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });

  it.each(['open-sidebar', 'close'])(
    'answers a click that does not leave the card: %s',
    (action) => {
      const calls = { 'open-sidebar': vi.fn<() => void>(), close: vi.fn<() => void>() };
      const { container } = render(
        <HoverCard
          card={nameCard()}
          mode="pointer"
          onOpenSidebar={calls['open-sidebar']}
          onClose={calls.close}
        />,
      );
      const button = container.querySelector(`[data-action="${action}"]`);
      if (button) fireEvent(button, new MouseEvent('click', { bubbles: true, composed: false }));
      expect(calls['open-sidebar']).toHaveBeenCalledTimes(action === 'open-sidebar' ? 1 : 0);
      expect(calls.close).toHaveBeenCalledTimes(action === 'close' ? 1 : 0);
    },
  );
});
