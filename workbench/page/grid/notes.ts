/** Notes: editing from the cell's menu or with Shift+F2. renderer.ts draws the mark in the cell's corner. */
import { Component, onMounted, onWillUnmount, useRef, xml } from '@odoo/owl';
import { stores } from '@odoo/o-spreadsheet';
import { registries } from '../../../runtime/engine/load';
import { setNote } from './set-note';
import { cellName, type Position } from './cell-descriptions';
import { words } from './words';

const noteAt = (env: any, position: Position): string => env.model.getters.getCellAttachment(position)?.note ?? '';

class NoteEditor extends Component {
  static override template = xml`
    <div class="grid-card grid-note-editor">
      <textarea t-ref="text" t-att-aria-label="label" t-att-value="before" rows="4" t-on-keydown.stop="onKeydown" t-on-blur="close"/>
    </div>`;
  static override props = { cellPosition: Object, onClosed: { type: Function, optional: true } };
  text = useRef('text');
  before = '';
  isCancelled = false;

  override setup(): void {
    const { env, props } = this as any;
    this.before = noteAt(env, props.cellPosition);
    onMounted(() => {
      const area = this.text.el as HTMLTextAreaElement;
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
    });
    // Every way of closing the editor saves the note, except Escape.
    let last = this.before;
    onMounted(() =>
      (this.text.el as HTMLTextAreaElement).addEventListener(
        'input',
        (event) => (last = (event.target as HTMLTextAreaElement).value),
      ),
    );
    onWillUnmount(() => {
      const note = last.trimEnd();
      if (!this.isCancelled && note !== this.before) queueMicrotask(() => setNote(env.model, props.cellPosition, note));
    });
  }
  get label(): string {
    return words.noteOf(cellName((this as any).props.cellPosition));
  }
  onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.isCancelled = true;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    this.close();
  }
  close(): void {
    (this as any).env.getStore(stores.CellPopoverStore).close();
    (this as any).env.focusGrid?.();
  }
}

/** Opens the note of the active cell in the editor. */
export function editNote(env: any): void {
  const { col, row } = env.model.getters.getActivePosition();
  env.getStore(stores.CellPopoverStore).open({ col, row }, 'NoteEditor');
}

export function registerNotes(): void {
  const popovers = registries.cellPopoverRegistry as any;
  if (popovers.contains('NoteEditor')) return;
  popovers.add('NoteEditor', {
    onOpen: (position: Position) => ({
      isOpen: true,
      Component: NoteEditor,
      props: { cellPosition: position },
      cellCorner: 'top-right',
    }),
  });
  const menu = registries.cellMenuRegistry as any;
  const hasNote = (env: any): boolean => noteAt(env, env.model.getters.getActivePosition()) !== '';
  menu.add('edit_note', {
    name: (env: any) => (hasNote(env) ? words.editNote : words.insertNote),
    sequence: 151,
    execute: editNote,
    shortcut: 'Shift+F2',
    icon: 'o-spreadsheet-Icon.EDIT',
  });
  menu.add('delete_note', {
    name: words.deleteNote,
    sequence: 152,
    separator: true,
    isVisible: hasNote,
    execute: (env: any) => setNote(env.model, env.model.getters.getActivePosition(), ''),
    icon: 'o-spreadsheet-Icon.TRASH',
  });
}
