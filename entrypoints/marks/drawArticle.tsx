import { render } from 'preact';
import cardStyles from '../../assets/styles/card.css?inline';
import { CardNotice } from '../../components/CardNotice';
import { HoverCard } from '../../components/HoverCard';
import { cardText } from '../../components/text';
import { parseCard } from '../../lib/messaging/cardSchema';
import { parsePageAnswer } from '../../lib/messaging/pageSchema';
import type { DrawnArticle, ReadArticle } from '../../lib/page/drawnArticle';
import { createPageReader } from '../../lib/page/pageReader';
import { createCardShelf } from '../../lib/page/cardShelf';

const NOTICES = { none: cardText.noNames, gone: cardText.gone, failed: cardText.failed };

/** Draws what the archive knows on an article that was read, and answers the reader. */
export function drawArticle(article: ReadArticle): DrawnArticle {
  const shelf = createCardShelf(
    async (id) => parseCard(await article.askCard(id)),
    () => article.isOrphan(),
  );
  const { signal, first, page } = article;
  const reader = createPageReader({
    document,
    signal,
    first,
    page,
    collect: () => article.collect(),
    onStale: () => article.onStale(),
    styles: cardStyles,
    prepareCard: (id) => shelf.prepare(id),
    renderCard(container, id, mode, actions) {
      const close = () => actions.close();
      const card = id === null ? 'none' : shelf.take(id);
      render(
        typeof card === 'string' ? (
          <CardNotice text={NOTICES[card]} mode={mode} onClose={close} />
        ) : (
          <HoverCard
            card={card}
            mode={mode}
            onOpenSidebar={() => {
              article.openSidebar(card.id);
              close();
            }}
            onClose={close}
          />
        ),
        container,
      );
      return () => render(null, container);
    },
  });
  return {
    blocks: () => reader.blocks(),
    next: () => reader.next(),
    previous: () => reader.previous(),
    describe: () => reader.describe(),
    answered(answer) {
      const parsed = parsePageAnswer(answer);
      // Null: what is drawn stays.
      if (parsed === null) return;
      shelf.clear();
      reader.setMarks(parsed.marks);
    },
  };
}
