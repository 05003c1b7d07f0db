export { archiveDatabase, storeWaiting } from './archive';
export { noteSaved } from './noteSaved';
export { savePageOf } from './savePage';
export { putInInbox } from '../../lib/store/inbox/putInInbox';
export { removeListed } from '../../lib/store/readingList/leaveList';
