import type { Words } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { isTableKey, tables } from '../../tables/design';
import { designColumns } from '../../tables/look';
import type { TabSession } from '../spreadsheet/session';
import { setOnEach } from '../spreadsheet/set-on-each';
import { drawHeader } from './dress-tab';
import { giveRoom } from './give-room';
import { protectOnce } from './own-rules';

/**
 * Puts the header of a tab back into row 1: moves it up from the row where it was found, or writes it again at the last known columns. Rows
 * above it move below it. False when the header is in row 1, is below title rows of the user's, or when the columns are unknown.
 * (rule Y22)
 */
export function restoreHeader(session: TabSession, key: TabKey, words: Words): boolean {
  if (!isTableKey(key)) return false;
  const tab = session.tab(key);
  session.columnsOf(key, tab);
  const { lost, sheet, mark } = tab;
  if (!lost || lost.kind === 'titled' || (lost.kind === 'gone' && ((lost.doubtful?.length ?? 0) > 0 || !mark.columns)))
    return false;
  const frozen = sheet.getFrozenRows();
  // Google cannot move a row across the border of the frozen rows.
  sheet.setFrozenRows(0);
  if (lost.kind === 'moved') sheet.moveRows(sheet.getRange(`${lost.row}:${lost.row}`), 1);
  else writeHeader(session, key, words);
  tab.rows = null;
  giveRoom(session, tab);
  sheet.setFrozenRows(Math.max(1, frozen));
  protectOnce(sheet, '1:1');
  session.forgetCells(tab);
  session.forgetTabs();
  return true;
}

function writeHeader(session: TabSession, key: keyof typeof tables, words: Words): void {
  const tab = session.tab(key);
  const { sheet, mark, lost } = tab;
  const { columns: before = {}, headers = '' } = mark;
  const columns = { ...(lost?.columns ?? before) };
  const texts = headers.split('\n');
  const [first = []] = session.cellsOf(tab);
  if (!lost?.typed && first.some((cell) => cell !== '' && cell !== false)) {
    sheet.insertRowBefore(1);
    // The new row inherits the dropdowns of the rows below the header.
    setOnEach([1], () => sheet.getRange('1:1').setDataValidation(null));
  }
  const known = new Set([...Object.values(columns), ...Object.values(before)]);
  const last = Math.max(...known, texts.length);
  const missing = last - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  texts.forEach((text, index) => {
    if (text !== '' && !known.has(index + 1))
      sheet
        .getRange(1, index + 1)
        .setNumberFormat('@')
        .setValue(text);
  });
  const designs = designColumns(tables[key], words, session.locale).map((design) => ({
    ...design,
    header: texts[(before[design.key] ?? 0) - 1] || design.header,
  }));
  drawHeader(sheet, key, designs, columns);
  session.keepMark(tab, { columns });
}
