/** `npm run -s workbench -- …`: the command line, in this process so that its exit code and its streams are its own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ready, root } from './ready.mjs';

await ready({ build: true }).catch(fail);
const program = join(root, '.build/workbench.cjs');
// The program sees itself as the one that was started.
process.argv[1] = program;
await import(pathToFileURL(program).href);
