import { readFileSync } from 'node:fs';
import { registries } from '../../../runtime/engine/load';
import { patchTemplates } from '../../../workbench/page/grid/patched-templates';
import { showAddOnMenus } from '../../../workbench/page/grid/add-on-menus';
import { registerEngineMenus } from '../../../workbench/page/grid/engine-menus';
import { registerTables } from '../../../workbench/page/grid/tables';
import { words } from '../../../workbench/page/grid/words';
import { openHub } from './two-windows';

interface Shown {
  id: string;
  name: string | (() => string);
  separator?: boolean;
  execute?: () => void;
  children?: (Shown | (() => unknown))[];
}

const bar = registries.topbarMenuRegistry as unknown as { getAll(): Shown[] };
const idsUnder = (menu: Shown): string[] =>
  (menu.children ?? []).flatMap((child) => (typeof child === 'function' ? [] : [child.id, ...idsUnder(child)]));

test('[B58] the menus have no entry for features that the file cannot store', () => {
  registerEngineMenus();
  const offered = bar.getAll().flatMap(idsUnder);
  for (const id of [
    'insert_chart',
    'insert_pivot',
    'insert_image',
    'insert_carousel',
    'insert_table',
    'settings',
    'pivot_data_sources',
    'split_to_columns',
    'data_cleanup',
  ])
    expect(offered).not.toContain(id);
  for (const id of [
    'undo',
    'find_and_replace',
    'freeze_panes',
    'sort_range',
    'add_remove_data_filter',
    'data_validation',
    'format_number',
    'insert_link',
  ])
    expect(offered).toContain(id);
});

test('[B58] number formats are Google’s, with an example in the file’s locale', () => {
  registerEngineMenus();
  const formats = (registries.numberFormatMenuRegistry as any).getAll() as {
    name: string;
    description(env: unknown): string;
  }[];
  const env = { model: { config: { custom: { workbook: { locale: 'de_DE' } } } } };
  expect(Object.fromEntries(formats.map(({ name, description }) => [name, description(env)]))).toMatchObject({
    Number: '1.000,12',
    Date: '23.09.2026',
    'Per cent': '10,12%',
    Duration: '24:02:18',
  });
});

test('[B59] the add-on’s menus come after the engine’s, with separators and sub-menus, and report the whole path', () => {
  const chosen: string[][] = [];
  const item = (label: string) => ({ kind: 'item' as const, label });
  const entries = [
    item('Open'),
    { kind: 'separator' as const },
    { kind: 'menu' as const, label: 'More', entries: [item('Weeks'), item('Months')] },
  ];
  showAddOnMenus([{ title: 'Waymark', entries }], (path) => void chosen.push([...path]));
  showAddOnMenus(
    [
      { title: 'Waymark', entries },
      { title: 'Second', entries: [item('Only')] },
    ],
    (path) => void chosen.push([...path]),
  );
  const added = bar.getAll().slice(-2);
  expect(added.map(({ name }) => name)).toEqual(['Waymark', 'Second']);
  const [open, more] = added[0]!.children as Shown[];
  expect([open!.name, open!.separator, more!.name, more!.separator, more!.execute]).toEqual([
    'Open',
    true,
    'More',
    false,
    undefined,
  ]);
  (more!.children as Shown[])[1]!.execute!();
  open!.execute!();
  expect(chosen).toEqual([
    ['Waymark', 'More', 'Months'],
    ['Waymark', 'Open'],
  ]);
});

test('[B60] the engine’s templates get accessible names and roles', () => {
  const templates = readFileSync(require.resolve('@odoo/o-spreadsheet/dist/o_spreadsheet.xml'), 'utf8');
  const amended = patchTemplates(templates);
  expect(amended).toContain('role="menubar"');
  expect(amended).toContain('role="tablist"');
  expect(() => patchTemplates(amended.replaceAll('role="tablist"', ''))).toThrow('The engine’s templates have no');
});

test('[B63] the item converts all around a single cell, takes a table back, and refuses a header alone', () => {
  registerTables();
  const item = bar
    .getAll()
    .flatMap(({ children = [] }) => children)
    .find((child) => typeof child !== 'function' && child.id === 'convert_to_table') as unknown as {
    name(env: unknown): string;
    execute(env: unknown): void;
  };
  const hub = openHub();
  const { model } = hub.open();
  const sheetId: string = model.getters.getActiveSheetId();
  for (const [row, col] of [
    [1, 1],
    [1, 2],
    [2, 1],
    [3, 2],
    [4, 1],
  ])
    model.dispatch('UPDATE_CELL', { sheetId, row, col, content: 'x' });
  const refused: string[] = [];
  const env = { model, notifyUser: ({ text }: { text: string }) => void refused.push(text) };
  const select = (left: number, top: number, right = left, bottom = top): void =>
    void model.selection.selectZone({ cell: { col: left, row: top }, zone: { left, top, right, bottom } });
  const typed = (): unknown => hub.server.model.getters.getTypedColumns(sheetId);

  select(1, 2);
  expect(item.name(env)).toBe(words.convertToTable);
  item.execute(env);
  expect(typed()).toEqual([{ left: 1, right: 2, top: 2, bottom: 4 }]);
  expect(item.name(env)).toBe(words.revertTable);
  select(4, 6, 5, 8);
  item.execute(env);
  expect(typed()).toHaveLength(2);
  select(1, 1);
  item.execute(env);
  expect(typed()).toEqual([{ left: 4, right: 5, top: 7, bottom: 8 }]);
  select(1, 9, 3, 9);
  item.execute(env);
  expect(refused).toEqual([words.tableTooSmall]);
  expect(typed()).toHaveLength(1);
  model.dispatch('REQUEST_UNDO');
  expect(typed()).toHaveLength(2);
});
