import { readFileSync } from 'node:fs';
import { registries } from '../../../runtime/engine/load';
import { patchTemplates } from '../../../workbench/page/grid/patched-templates';
import { showAddOnMenus } from '../../../workbench/page/grid/add-on-menus';
import { registerEngineMenus } from '../../../workbench/page/grid/engine-menus';

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
