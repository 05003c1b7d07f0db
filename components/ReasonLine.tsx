import type { ReasonView } from '../lib/model/view';
import { HereQuote, QuoteBlock } from './QuoteBlock';
import { sidebarText } from './text';

interface ReasonLineProps {
  reason: ReasonView;
  /** Whether its quotes are open from the start. */
  open: boolean;
}

/** One reason in plain words; opened, the sentences of both articles that carry it. */
export function ReasonLine({ reason, open }: ReasonLineProps) {
  if (!reason.here && !reason.there) {
    return (
      <li class="reason">
        <p class="reason-words">{reason.text}</p>
      </li>
    );
  }
  return (
    <li class="reason">
      <details open={open}>
        <summary class="reason-words">{reason.text}</summary>
        <div class="reason-quotes">
          {reason.here && <HereQuote quote={reason.here} label={sidebarText.onThisPage} />}
          {reason.there && <QuoteBlock quote={reason.there} />}
        </div>
      </details>
    </li>
  );
}
