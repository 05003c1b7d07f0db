import { register } from 'tsx/esm/api';

/** `npm start`: the rest is TypeScript, which Node 20 does not read by itself. */
register();
const { main } = await import('./start.ts');
process.exitCode = await main(process.argv.slice(2));
