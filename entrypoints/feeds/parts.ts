export { addFeed, askFeeds, refreshAlarm } from './answers';
export { checkPacks } from './checkPacks';
export { offeredFeeds } from './offeredFeeds';
