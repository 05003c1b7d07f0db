export { archiveDatabase, storeWaiting } from './archive';
export { keepArticle } from './keepArticle';
export { putInInbox } from '../../lib/store/inbox/putInInbox';
