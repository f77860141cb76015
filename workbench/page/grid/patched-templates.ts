/** Adds what the engine's templates lack for keyboards and screen readers: accessible names, roles and tab stops. */
import { words } from './words';

/** Texts in the engine's templates and their replacements. */
const PATCHES: readonly (readonly [found: string, by: string])[] = [
  // Menus.
  [
    '<div class="o-topbar-topleft d-flex" t-ref="topBarTop">',
    `<div class="o-topbar-topleft d-flex" t-ref="topBarTop" role="menubar" aria-label="${words.menus}">`,
  ],
  [
    'class="o-topbar-menu o-hoverable-button text-nowrap rounded"',
    'class="o-topbar-menu o-hoverable-button text-nowrap rounded" role="menuitem" aria-haspopup="menu" tabindex="0" t-on-keydown="(ev) => this.onMenuKey(menu, ev)"',
  ],
  ['class="o-menu"\n', 'class="o-menu" role="menu" tabindex="-1"\n'],
  ['class="o-separator border-bottom"/>', 'class="o-separator border-bottom" role="separator"/>'],
  [
    'class="o-menu-item d-flex justify-content-between align-items-center"\n            t-att-class="{\'disabled\': !isMenuEnabled,',
    'class="o-menu-item d-flex justify-content-between align-items-center" role="menuitem" t-att-aria-haspopup="isMenuRoot ? \'menu\' : undefined" t-att-aria-disabled="isMenuEnabled ? undefined : \'true\'"\n            t-att-class="{\'disabled\': !isMenuEnabled,',
  ],
  // Toolbar.
  [
    '      t-if="isVisible"\n      class="o-menu-item-button"',
    '      t-if="isVisible"\n      role="button" tabindex="0" t-att-aria-disabled="isEnabled ? undefined : \'true\'" t-att-aria-pressed="isActive ? \'true\' : undefined"\n      class="o-menu-item-button"',
  ],
  [
    '          class="o-font-size o-number-input bg-transparent border-0"',
    '          t-att-aria-label="props.title"\n          class="o-font-size o-number-input bg-transparent border-0"',
  ],
  [
    '        t-ref="{{refName}}"\n        t-att-class="inputClass"\n        t-att-id="props.id"\n        t-att-placeholder="props.placeholder"\n        t-on-change="save"\n        t-on-blur="onBlur"',
    `        t-ref="{{refName}}"\n        t-att-class="inputClass"\n        t-att-id="props.id"\n        t-att-aria-label="props.placeholder || props.title || '${words.nameBox}'"\n        t-att-placeholder="props.placeholder"\n        t-on-change="save"\n        t-on-blur="onBlur"`,
  ],
  // Editors of cells: the formula bar and the one in the grid.
  [
    '          tabindex="1"\n          t-att-contenteditable=',
    `          tabindex="0" role="textbox" aria-multiline="true" t-att-aria-label="props.isDefaultFocus ? '${words.cellEditor}' : '${words.formulaBar}'"\n          t-att-contenteditable=`,
  ],
  [
    '        class="o-grid-add-rows-input o-input mt-0 me-2"',
    `        aria-label="${words.rowsToAdd}"\n        class="o-grid-add-rows-input o-input mt-0 me-2"`,
  ],
  // Side panels.
  [
    '      class="o-checkbox d-flex align-items-center"\n      role="button"',
    '      class="o-checkbox d-flex align-items-center"',
  ],
  ["e.g. 'http://www.odoo.com'", 'https://example.org'],
  // In place of the toolbar, for whoever may only view the file.
  ['\n              Readonly Access\n', `\n              ${words.viewOnly}\n`],
  // Tabs.
  [
    '          class="o-sheet-item o-add-sheet me-2 p-1"',
    `          role="button" tabindex="0" aria-label="${words.addSheet}" title="${words.addSheet}"\n          class="o-sheet-item o-add-sheet me-2 p-1"`,
  ],
  [
    '          class="o-sheet-item o-list-sheets me-2 p-1"\n          composerFocusableElement="true"\n          tabindex="-1"',
    `          role="button" tabindex="0" aria-haspopup="menu" aria-label="${words.allSheets}" title="${words.allSheets}"\n          class="o-sheet-item o-list-sheets me-2 p-1"\n          composerFocusableElement="true"`,
  ],
  [
    '          class="o-sheet-list d-flex w-100 px-1"',
    `          role="tablist" aria-label="${words.sheets}"\n          class="o-sheet-list d-flex w-100 px-1"`,
  ],
  [
    'class="o-sheet d-flex align-items-center user-select-none text-nowrap border-start border-end"\n        tabindex="-1"',
    'class="o-sheet d-flex align-items-center user-select-none text-nowrap border-start border-end" role="tab" t-att-aria-selected="isSheetActive ? \'true\' : \'false\'" aria-keyshortcuts="Shift+PageUp Shift+PageDown"\n        tabindex="0"',
  ],
  [
    '          class="o-sheet-icon ms-1 rounded"\n          tabindex="-1"',
    '          class="o-sheet-icon ms-1 rounded"',
  ],
  // Hides the statistics button while there is nothing to sum up: then its label ends with `__`.
  [
    't-if="selectedStatistic !== undefined"',
    't-if="selectedStatistic !== undefined and !selectedStatistic.endsWith(\'__\')"',
  ],
  // Groups of rows and columns.
  [
    '      class="o-header-group position-absolute"\n',
    `      class="o-header-group position-absolute" role="button" tabindex="0" t-att-aria-expanded="isGroupFolded ? 'false' : 'true'" t-att-aria-label="isGroupFolded ? '${words.openGroup}' : '${words.closeGroup}'" t-att-title="isGroupFolded ? '${words.openGroup}' : '${words.closeGroup}'"\n`,
  ],
];

/** Applies all patches. Throws when a text is missing, since then a new version of the engine needs other patches. */
export function patchTemplates(templates: string): string {
  return PATCHES.reduce((text, [found, by]) => {
    if (!text.includes(found)) throw new Error(`The engine’s templates have no ${found}`);
    return text.replaceAll(found, by);
  }, templates);
}
