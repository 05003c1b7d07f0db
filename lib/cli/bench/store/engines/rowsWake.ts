import { rowsArchive, rowsDatabase } from './rowsArchive';
import { serveWake } from './serveWake';

// The same answer from plain rows, as one writes them first with Dexie.
serveWake(async () => {
  const db = rowsDatabase();
  await db.open();
  return rowsArchive(db);
});
