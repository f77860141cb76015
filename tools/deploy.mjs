/** `npm run deploy`: builds, then pushes dist/ to the sheet that `npm run google` has made and .clasp.json names. */
import { addressOf, push, readProject, requireLogin } from './clasp.mjs';
import { fail, rebuild } from './ready.mjs';

const COMMAND = 'npm run deploy';

try {
  const project = readProject();
  if (!project) throw new Error('There is no sheet to push to yet: `npm run google` makes one.');
  await rebuild();
  await requireLogin(COMMAND);
  const count = await push(COMMAND);
  const where = project.sheetId ? `: ${addressOf(project.sheetId)}` : '.';
  process.stdout.write(
    count === 0 ? `The sheet has this build already${where}\n` : `Pushed ${count} files. Reload the sheet${where}\n`,
  );
} catch (error) {
  fail(error);
}
