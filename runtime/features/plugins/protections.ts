import { adaptRangeList } from './engine';
import type { BaseClass, Command, EngineRange, RangeAdapters, RangeData, Zone } from './engine';

/** A protection; `zone` is null for a protected sheet, `unprotected` are the exceptions. */
export interface ProtectionEntry {
  id: number;
  sheetId: string;
  kind: 'RANGE' | 'SHEET';
  description: string;
  warningOnly: boolean;
  /** Mail addresses of the editors without the owner; null until they are changed, which means all editors of the file. */
  editors: string[] | null;
  rangeName: string | null;
  zone: Zone | null;
  unprotected: Zone[];
}

interface Stored {
  id: number;
  sheetId: string;
  kind: 'RANGE' | 'SHEET';
  description: string;
  warningOnly: boolean;
  editors: string[] | null;
  rangeName: string | null;
  ranges: readonly EngineRange[];
  unprotected: readonly EngineRange[];
}

/**
 * Protected ranges and sheets (docs/google-facts.md).
 * Commands: `SET_PROTECTION {id?, sheetId, kind, description, warningOnly, editors, rangeName, ranges, unprotected}` with RangeData
 * lists, `REMOVE_PROTECTION {id}`; getters `getProtections()`, `getNextProtectionId()`.
 */
export function protectionsPlugin(CorePlugin: BaseClass): BaseClass {
  return class ProtectionsPlugin extends CorePlugin {
    static getters = ['getProtections', 'getNextProtectionId'];
    protections: readonly Stored[] = [];
    nextProtectionId = 1;

    adaptRanges(adapters: RangeAdapters): void {
      let changed = false;
      const next: Stored[] = [];
      for (const protection of this.protections) {
        const ranges = adaptRangeList(protection.ranges, adapters);
        const unprotected = adaptRangeList(protection.unprotected, adapters);
        if (ranges === protection.ranges && unprotected === protection.unprotected) {
          next.push(protection);
          continue;
        }
        changed = true;
        if (protection.kind === 'RANGE' && ranges.length === 0) continue;
        next.push({ ...protection, ranges, unprotected, sheetId: ranges[0]?.sheetId ?? protection.sheetId });
      }
      if (changed) this.history.update('protections', next);
    }

    handle(command: Command): void {
      switch (command.type) {
        case 'SET_PROTECTION': {
          const id: number = command['id'] ?? this.nextProtectionId;
          if (id >= this.nextProtectionId) this.history.update('nextProtectionId', id + 1);
          const rangesOf = (list: RangeData[]) =>
            list.map((range) => this.getters.getRangeFromRangeData(range) as EngineRange);
          const { kind, sheetId, description, warningOnly, editors, rangeName } = command;
          const stored: Stored = {
            ...{ id, kind, sheetId, description, warningOnly, editors, rangeName },
            ranges: rangesOf(command['ranges'] ?? []),
            unprotected: rangesOf(command['unprotected']),
          };
          const exists = this.protections.some((protection) => protection.id === id);
          const next = exists
            ? this.protections.map((protection) => (protection.id === id ? stored : protection))
            : [...this.protections, stored];
          this.history.update('protections', next);
          break;
        }
        case 'REMOVE_PROTECTION':
          this.history.update(
            'protections',
            this.protections.filter((protection) => protection.id !== command['id']),
          );
          break;
        case 'DUPLICATE_SHEET': {
          let id = this.nextProtectionId;
          const sheetId = command['sheetIdTo'] as string;
          const moved = (ranges: readonly EngineRange[]) => ranges.map((range) => ({ ...range, sheetId }));
          const copies = this.protections
            .filter((protection) => protection.sheetId === command['sheetId'])
            .map((protection) => ({
              ...protection,
              id: id++,
              sheetId,
              ranges: moved(protection.ranges),
              unprotected: moved(protection.unprotected),
            }));
          if (copies.length === 0) break;
          this.history.update('protections', [...this.protections, ...copies]);
          this.history.update('nextProtectionId', id);
          break;
        }
        case 'DELETE_SHEET': {
          const kept = this.protections.filter((protection) => protection.sheetId !== command['sheetId']);
          if (kept.length < this.protections.length) this.history.update('protections', kept);
          break;
        }
      }
    }

    /** All protections of the document, in the order of their creation. */
    getProtections(): ProtectionEntry[] {
      return this.protections.map(({ ranges, unprotected, ...rest }) => ({
        ...rest,
        zone: ranges[0]?.zone ?? null,
        unprotected: unprotected.map((range) => range.zone),
      }));
    }

    getNextProtectionId(): number {
      return this.nextProtectionId;
    }

    import(data: any): void {
      const stored = data.protections;
      if (stored === undefined) return;
      this.nextProtectionId = stored.nextId;
      this.protections = stored.entries.map((entry: any) => ({
        ...entry,
        ranges: entry.ranges.map((reference: string) => this.getters.getRangeFromSheetXC(entry.sheetId, reference)),
        unprotected: entry.unprotected.map((reference: string) =>
          this.getters.getRangeFromSheetXC(entry.sheetId, reference),
        ),
      }));
    }

    export(data: any): void {
      if (this.protections.length === 0 && this.nextProtectionId === 1) return;
      const text = (range: EngineRange, sheetId: string) => this.getters.getRangeString(range, sheetId) as string;
      data.protections = {
        nextId: this.nextProtectionId,
        entries: this.protections.map((protection) => ({
          ...protection,
          ranges: protection.ranges.map((range) => text(range, protection.sheetId)),
          unprotected: protection.unprotected.map((range) => text(range, protection.sheetId)),
        })),
      };
    }
  };
}
