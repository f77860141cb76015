/** Copied values keep their type. The engine would parse the copied text again and turn the text `0012` into the number 12. */
import { toContent } from '../../../runtime/engine/contents';
import { registries } from '../../../runtime/engine/load';
import type { CellWrite } from '../../../runtime/engine/document';

interface Copied {
  content: string;
  evaluatedCell: { type: string; value: string | number | boolean | null };
  position?: { sheetId: string; col: number; row: number };
}

function writeOf({ type, value }: Copied['evaluatedCell']): CellWrite {
  if (value === null || value === '' || type === 'empty') return null;
  if (type === 'error') return { kind: 'error', value: String(value) };
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value };
}

export function registerPageClipboard(): void {
  const handlers = registries.clipboardHandlersRegistries.cellHandlers as any;
  const Handler = handlers.get('cell');
  if (Handler.keepsKinds) return;
  handlers.replace(
    'cell',
    class extends Handler {
      static keepsKinds = true;

      copy(...args: unknown[]): any {
        const copied = super.copy(...args);
        for (const line of copied?.cells ?? []) {
          for (const cell of line as Copied[]) {
            // A cell that an array formula fills has no content of its own; the engine would copy its displayed text.
            if (cell.position && cell.content !== '' && !this['getters'].getCell(cell.position)?.content)
              cell.content = toContent(writeOf(cell.evaluatedCell));
          }
        }
        return copied;
      }

      pasteCell(
        origin: Copied,
        target: { sheetId: string; col: number; row: number },
        options?: { pasteOption?: string },
      ): void {
        if (options?.pasteOption === 'asValue')
          this['dispatch']('UPDATE_CELL', { ...target, content: toContent(writeOf(origin.evaluatedCell)) });
        else super.pasteCell(origin, target, options);
      }
    },
  );
}
