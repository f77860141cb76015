/**
 * The engine's menus. Removed are entries for features that the file cannot store as Google does (charts, pivot tables, images, styled
 * tables, sheet locks, the engine's locale), and entries that would parse cell texts in the engine's way.
 */
import { components } from '@odoo/o-spreadsheet';
import { toEngineFormat } from '../../../runtime/engine/formats';
import { registries } from '../../../runtime/engine/load';
import { defaultDateFormat, defaultDateTimeFormat, localeFacts, printValue } from '../../../runtime/values';

interface Entry {
  id?: string;
  children?: (Entry | unknown)[];
}

const REMOVED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  topbarMenuRegistry: [
    ['file', 'settings'],
    ['edit', 'edit_table'],
    ['view', 'toggle_pin_panel'],
    ['view', 'view_irregularity_map'],
    ['insert', 'insert_chart'],
    ['insert', 'insert_carousel'],
    ['insert', 'insert_pivot'],
    ['insert', 'insert_image'],
    ['insert', 'insert_table'],
    ['data', 'data_cleanup'],
    ['data', 'split_to_columns'],
    ['data', 'column_statistics'],
    ['data', 'pivot_data_sources'],
    ['data', 'reinsert_dynamic_pivot'],
    ['data', 'reinsert_static_pivot'],
  ],
  cellMenuRegistry: [
    ['edit_table'],
    ['delete_table'],
    ['pivot_headers_group'],
    ['pivot_group_remaining'],
    ['pivot_headers_ungroup'],
    ['collapse_pivot'],
    ['pivot_sorting'],
    ['pivot_fix_formulas'],
    ['pivot_properties'],
  ],
  colMenuRegistry: [['column_statistics'], ['edit_table'], ['delete_table']],
  rowMenuRegistry: [],
};

/** Entries of menus that are built only when they open. */
const REMOVED_WHEN_OPENED = new Set(['protect_sheet', 'remove_sheet_protection']);

function removeEntry(registry: any, [first, ...path]: readonly string[]): void {
  if (path.length === 0) {
    registry.remove(first);
    return;
  }
  const parent = registry.get(first) as Entry;
  parent.children = (parent.children ?? []).filter((child) => (child as Entry).id !== path[0]);
}

/** Google's menu Format ▸ Number: its patterns, with an example in the file's locale. */
function numberFormats(): readonly {
  id: string;
  name: string;
  pattern: (locale: string) => string;
  example?: number | string;
  separator?: boolean;
}[] {
  const money =
    (pattern: string) =>
    (locale: string): string => {
      const { currency, currencyFirst } = localeFacts(locale);
      return currencyFirst ? `"${currency}"${pattern}` : `${pattern}\u00a0"${currency}"`;
    };
  return [
    { id: 'automatic', name: 'Automatic', pattern: () => '' },
    { id: 'plain_text', name: 'Plain text', pattern: () => '@', separator: true },
    { id: 'number', name: 'Number', pattern: () => '#,##0.00', example: 1000.12 },
    { id: 'percent', name: 'Per cent', pattern: () => '0.00%', example: 0.1012 },
    { id: 'scientific', name: 'Scientific', pattern: () => '0.00E+00', example: 1012, separator: true },
    { id: 'currency', name: 'Currency', pattern: money('#,##0.00'), example: 1000.12 },
    { id: 'currency_rounded', name: 'Currency (rounded)', pattern: money('#,##0'), example: 1000, separator: true },
    { id: 'date', name: 'Date', pattern: defaultDateFormat, example: 46288 },
    { id: 'time', name: 'Time', pattern: () => 'h:mm:ss', example: 46288.6514 },
    { id: 'date_time', name: 'Date time', pattern: defaultDateTimeFormat, example: 46288.6514 },
    { id: 'duration', name: 'Duration', pattern: () => '[h]:mm:ss', example: 1.0016 },
  ];
}

const localeOf = (env: any): string => env.model.config.custom.workbook?.locale ?? 'en_US';

function registerNumberFormats(): void {
  const registry = registries.numberFormatMenuRegistry as any;
  for (const key of registry.getKeys()) registry.remove(key);
  // The engine would also list every format in use, even those it only stores. The toolbar shares this array, so it is changed in place.
  const { children } = ((registries.topbarMenuRegistry as any).get('format').children as Entry[]).find(
    ({ id }) => id === 'format_number',
  )!;
  children!.splice(0, children!.length, () => registry.getAll());
  numberFormats().forEach(({ id, name, pattern, example, separator }, index) => {
    const format = (env: any): string => toEngineFormat(pattern(localeOf(env)));
    registry.add(`google_${id}`, {
      id: `google_${id}`,
      name,
      sequence: index,
      separator: separator === true,
      description: (env: any) =>
        example === undefined ? '' : printValue(example, pattern(localeOf(env)), localeOf(env)),
      isActive: (env: any) =>
        (env.model.getters.getCell(env.model.getters.getActivePosition())?.format ?? '') === format(env),
      execute: (env: any) =>
        void env.model.dispatch('SET_FORMATTING_WITH_PIVOT', {
          sheetId: env.model.getters.getActiveSheetId(),
          target: env.model.getters.getSelectedZones(),
          format: format(env),
        }),
    });
  });
}

export function registerEngineMenus(): void {
  const popover = (components.MenuPopover as any).prototype;
  if (popover.hasFewerEntries) return;
  popover.hasFewerEntries = true;
  for (const [name, paths] of Object.entries(REMOVED))
    for (const path of paths) removeEntry((registries as any)[name], path);
  registerNumberFormats();

  const { get } = Object.getOwnPropertyDescriptor(popover, 'menuItems')!;
  Object.defineProperty(popover, 'menuItems', {
    get() {
      return (get!.call(this) as (string | { id: string })[]).filter(
        (item) => typeof item === 'string' || !REMOVED_WHEN_OPENED.has(item.id),
      );
    },
  });
  const topBar = (components.TopBar as any).prototype;
  const { setup } = topBar;
  topBar.setup = function (): void {
    setup.call(this);
    // Removes the button that creates tables; the filter button beside it stays.
    const { content } = this.toolbarMenuRegistry;
    content.misc = content.misc.filter(({ sequence }: { sequence: number }) => sequence !== 1);
  };
}
