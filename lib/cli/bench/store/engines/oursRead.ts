import { OurStore } from './ourStore';
import { serveEngine } from './serveEngine';

// The same archive as `ours.ts` writes, and what was found is read as well: text, findings and links.
serveEngine(new OurStore(undefined, true));
