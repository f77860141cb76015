import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';

const ROOT = resolve(__dirname, '../..');

test.each(['dist/Sidebar.html', '.build/page/index.html'])('%s is valid HTML', async (file) => {
  const path = join(ROOT, file);
  if (!existsSync(path)) throw new Error(`There is no ${file}: npm run build makes it.`);
  const checker = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const { results } = await checker.validateString(readFileSync(path, 'utf8'), path);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)),
  ).toEqual([]);
});
