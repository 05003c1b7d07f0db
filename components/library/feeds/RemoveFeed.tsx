import { LeaveButton } from '../LeaveButton';
import { feedsText } from './feedsText';

interface RemoveFeedProps {
  title: string;
  /** Articles of it that are stored. */
  articles: number;
  onRemove: (withArticles: boolean) => void;
}

/** A button that asks, in place, what becomes of a feed's articles before it is left. */
export function RemoveFeed({ title, articles, onRemove }: RemoveFeedProps) {
  const words = {
    label: feedsText.remove,
    name: feedsText.removeNamed(title),
    question: feedsText.removeAsk(title, articles),
    keep: feedsText.removeKeep(articles),
    remove: feedsText.removeDelete(articles),
    stay: feedsText.removeNot,
  };
  return <LeaveButton words={words} articles={articles} class="feed-confirm" onLeave={onRemove} />;
}
