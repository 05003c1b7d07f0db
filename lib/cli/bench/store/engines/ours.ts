import { OurStore } from './ourStore';
import { serveEngine } from './serveEngine';

serveEngine(new OurStore());
