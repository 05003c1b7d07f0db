import { openRaw } from '../../../../store/openRaw';
import { storedArchive } from '../../../../store/read/storedArchive';
import { serveWake } from './serveWake';

// The archive as the background reads it for a page: all that `readPage` asks of it but the analysis of the text.
serveWake(async () => storedArchive(await openRaw()).archive);
