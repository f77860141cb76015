import { sameCell, textOfCell, type Cell } from '../../tables/cell';
import { settingKeys, type SettingKey } from '../../tables/settings';
import { blocksToWrite, type Wanted } from '../../tables/write-table';
import { formulasAmong, type Place } from '../plan/own-formulas';
import type { Found, Ports, TabReader } from '../ports';

/** Gives the new value of a setting, from the present value of its cell; `undefined` leaves the cell as it is. */
export type SettingChange = (key: SettingKey, now: Cell) => Cell | undefined;

interface ChangedSetting extends Place {
  readonly key: SettingKey;
  readonly wanted: Cell;
}

export interface SettingsToChange {
  readonly changed: readonly ChangedSetting[];
  readonly computed: readonly ChangedSetting[];
}

/** The settings whose value would change, and those among them whose cell holds the user's own formula. */
export function settingsToChange(reader: TabReader, found: Found, change: SettingChange): SettingsToChange {
  const { settings: tab, words } = found;
  const [setting, value] = [tab?.columns['setting'], tab?.columns['value']];
  if (!tab || setting === undefined || value === undefined) return { changed: [], computed: [] };
  const changed = reader
    .read('settings')
    .cells.slice(1)
    .flatMap((line, index): ChangedSetting[] => {
      const key = settingKeys.find((one) => words.settings[one].name === textOfCell(line[setting - 1] ?? ''));
      const now = line[value - 1] ?? '';
      const wanted = key === undefined ? undefined : change(key, now);
      return key === undefined || wanted === undefined || sameCell(now, wanted)
        ? []
        : [{ key, row: index + 2, column: value, wanted }];
    });
  return { changed, computed: formulasAmong(reader, 'settings', changed) };
}

/** Gives settings a new value. The user's own formulas stay. Rows are found by the setting's name. */
export function changeSettings(ports: Pick<Ports, 'reader' | 'writer'>, found: Found, change: SettingChange): void {
  writeChanged(ports, settingsToChange(ports.reader, found, change));
}

/** Writes the changes that `settingsToChange` has found. */
export function writeChanged(
  { reader, writer }: Pick<Ports, 'reader' | 'writer'>,
  { changed, computed }: SettingsToChange,
): void {
  const open = changed.filter((one) => !computed.includes(one));
  const [first] = open;
  if (!first) return;
  const { cells } = reader.read('settings');
  const wanted = cells.slice(1).map((_, index): Wanted => open.find(({ row }) => row === index + 2)?.wanted);
  writer.write('settings', blocksToWrite(2, [{ position: first.column, cells: wanted }], cells, []).blocks);
}
