export { completeCard } from '../../lib/pipeline/completeCard';
export { lookUpName } from '../../lib/pipeline/lookUpName';
export { readPage } from '../../lib/pipeline/readPage';
export { setMuted } from '../../lib/store/corrections';
export { ArchiveMissing } from '../../lib/store/errors/storeErrors';
export { addedAt } from '../../lib/store/library/addedAt';
export { listedAs } from '../../lib/store/readingList/listedAs';
export { askArchive, openArchive } from './archive';
