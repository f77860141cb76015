/** `npm run -s workbench -- …`: runs the command line in this process, so that exit code and streams need no forwarding. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ready, root } from './ready.mjs';

await ready({ build: true }).catch(fail);
const program = join(root, '.build/workbench.cjs');
// So that the program sees its own path as the started script.
process.argv[1] = program;
await import(pathToFileURL(program).href);
