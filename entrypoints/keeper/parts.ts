export { archiveDatabase, storeWaiting } from './archive';
export { putInInbox } from '../../lib/store/inbox/putInInbox';
