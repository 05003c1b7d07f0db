/** Told to all views of the extension when what is known of a feed has changed. */
const CHANNEL = 'backstory-feeds';

/** Tells all views, those of this context too but for the channel that tells. */
export function tellFeedsChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back whenever feeds have changed; what comes back ends that. */
export function onFeedsChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', changed);
  return () => channel.close();
}
