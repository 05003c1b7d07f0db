export { addFeed, askFeeds, refreshAlarm } from './answers';
export { offeredFeeds } from './offeredFeeds';
