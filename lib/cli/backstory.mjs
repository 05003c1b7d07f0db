#!/usr/bin/env node
// The package's bin: runs the TypeScript sources through tsx, so that nothing is to be built first.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
