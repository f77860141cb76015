import { textOfCell, type Cell } from '../../tables/cell';
import { settingKeys, type SettingKey } from '../../tables/settings';
import { blocksToWrite, type Wanted } from '../../tables/write-table';
import type { Found, Ports } from '../ports';

/** Gives settings a new value, by what stands in them; `undefined` leaves one as it is. Rows are found by the setting's name. */
export function changeSettings(
  { reader, writer }: Pick<Ports, 'reader' | 'writer'>,
  found: Found,
  change: (key: SettingKey, now: Cell) => Cell | undefined,
): void {
  const { settings: tab, words } = found;
  const [setting, value] = [tab?.columns['setting'], tab?.columns['value']];
  if (!tab || setting === undefined || value === undefined) return;
  const { cells } = reader.read('settings');
  const wanted = cells.slice(1).map((line): Wanted => {
    const key = settingKeys.find((candidate) => words.settings[candidate].name === textOfCell(line[setting - 1] ?? ''));
    return key === undefined ? undefined : change(key, line[value - 1] ?? '');
  });
  writer.write('settings', blocksToWrite(2, [{ position: value, cells: wanted }], cells, []).blocks);
}
