import { render } from 'preact';
import cardStyles from '../../assets/styles/card.css?inline';
import { HoverCard } from '../../components/HoverCard';
import { NoNames } from '../../components/NoNames';
import { judgePage } from '../../lib/extraction/page/articleSignals';
import { readPageMetadata } from '../../lib/extraction/page/pageMetadata';
import { parseNothing, parsePageAnswer } from '../../lib/messaging/pageSchema';
import { receive } from '../../lib/messaging/receive';
import type { Card } from '../../lib/model/view';
import type { FirstListeners } from '../../lib/page/firstListeners';
import { createPageReader } from '../../lib/page/pageReader';
import { extensionRuntime, toBackground } from './extensionRuntime';
import { patiently } from './patiently';

/** Time for a changing page to come to rest before it is read again, in milliseconds. */
const SETTLE = 1000;

/**
 * Reads the article of this page, draws what the archive knows, and answers the reader until
 * `signal` aborts. `onGone` is called when the page has become something else than an article.
 */
export function readArticle(first: FirstListeners, signal: AbortSignal, onGone: () => void): void {
  const cards = new Map<string, Card>();
  let settling: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(settling), { once: true });

  const reader = createPageReader({
    document,
    signal,
    first,
    styles: cardStyles,
    renderCard(container, id, mode, actions) {
      const close = () => actions.close();
      const card = id === null ? undefined : cards.get(id);
      render(
        card === undefined ? (
          <NoNames onClose={close} />
        ) : (
          <HoverCard
            card={card}
            mode={mode}
            onOpenSidebar={() => {
              // Sent within the reader's click: Chrome opens the panel only then.
              toBackground('openSidebar', { card: card.id }, parseNothing).catch(() => undefined);
              close();
            }}
            onClose={close}
          />
        ),
        container,
      );
      return () => render(null, container);
    },
    onStale() {
      clearTimeout(settling);
      settling = setTimeout(() => {
        if (judgePage(document, location.href).article) void ask();
        else onGone();
      }, SETTLE);
    },
  });

  async function ask(): Promise<void> {
    try {
      const { title, publisher, authors, published, language } = readPageMetadata(
        document,
        location.href,
      );
      const query = {
        url: location.href,
        facts: { title: title ?? document.title, publisher, authors, published, language },
        blocks: reader.blocks(),
      };
      const answer = await patiently(
        () => toBackground('readPage', query, parsePageAnswer),
        signal,
      );
      if (signal.aborted || answer === null) return;
      cards.clear();
      for (const card of answer.cards) cards.set(card.id, card);
      reader.setMarks(answer.marks);
    } catch {
      // The sidebar tells what went wrong; the page is left as it is.
    }
  }

  receive(
    extensionRuntime,
    'page',
    {
      next: { parse: parseNothing, answer: () => (reader.next(), null) },
      previous: { parse: parseNothing, answer: () => (reader.previous(), null) },
      reread: { parse: parseNothing, answer: async () => (await ask(), null) },
      describe: {
        parse: parseNothing,
        answer: () => reader.describe(),
      },
    },
    signal,
  );
  void ask();
}
