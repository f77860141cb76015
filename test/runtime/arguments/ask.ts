import { createRealm } from '../../../runtime/host/realm';
import { buildServices } from '../../../runtime/host/services';
import { createStrict } from '../../../runtime/host/strict';
import { testExecution } from '../spreadsheet/execution';

/** What a script gets from an expression on a new file: the value, or the error's name and message. */
export function ask(code: string): unknown {
  const execution = testExecution();
  const realm = createRealm(execution.clock, 'Etc/UTC');
  Object.assign(execution, { Date: realm.Date });
  const fatal: Error[] = [];
  const strict = createStrict(realm, {
    before: () => 0,
    after: () => {},
    killed: () => null,
    fatal: (error) => void fatal.push(error),
  });
  strict.install(buildServices(execution));
  const text = realm.evaluate(
    `var file = SpreadsheetApp.getActive(), sheet = file.getActiveSheet(), range = sheet.getRange('A1:B2');
     (() => { try { return JSON.stringify((() => { ${code} })() ?? null); } catch (e) { return JSON.stringify(e.name + ': ' + e.message); } })()`,
  );
  if (fatal[0]) throw fatal[0];
  return JSON.parse(String(text));
}
