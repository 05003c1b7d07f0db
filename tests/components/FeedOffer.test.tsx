// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FeedOffer, type FeedOffers } from '../../components/FeedOffer';

afterEach(cleanup);

function draw(offers: Partial<FeedOffers>) {
  const onFollow = vi.fn<(address: string) => void>();
  const { container } = render(
    <FeedOffer offers={{ feeds: [], said: null, ...offers }} onFollow={onFollow} />,
  );
  return { onFollow, container };
}

describe('the feeds of the page being read', () => {
  it('are nothing where there is none', () => {
    expect(draw({}).container.textContent).toBe('');
  });

  it('are offered, each with its title or its site', () => {
    const feeds = [
      { address: 'https://a.example/all', title: 'All news' },
      { address: 'https://www.b.example/rss', title: '' },
    ];
    const { onFollow } = draw({ feeds });
    expect(screen.queryByText('This site has feeds.')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Follow All news' }));
    fireEvent.click(screen.getByRole('button', { name: 'Follow b.example' }));
    expect(onFollow.mock.calls).toEqual([['https://a.example/all'], ['https://www.b.example/rss']]);
  });

  it.each<[FeedOffers['said'], string]>([
    [{ state: 'added', address: 'x', title: 'Gazette' }, 'You follow Gazette now.'],
    [{ state: 'refused' }, 'Without access to its site the feed cannot be read.'],
    [{ state: 'failed', kind: 'no feed' }, 'What is there is no feed.'],
  ])('say what came of it: %j', (said, words) => {
    draw({ said });
    expect(screen.getByRole('status').textContent).toBe(words);
  });
});
