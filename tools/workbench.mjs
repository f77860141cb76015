/** `npm run -s workbench -- …`: runs the command line in this process, so that exit code and streams need no forwarding. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fail, ready, root } from './ready.mjs';

await ready({ build: true }).catch(fail);
const program = join(root, '.build/workbench.cjs');
// So that the program sees its own path as the started script.
process.argv[1] = program;
// import() would parse the whole program once more to find its exports.
createRequire(import.meta.url)(program);
