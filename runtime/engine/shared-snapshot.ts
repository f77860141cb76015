/**
 * Snapshots from which several documents are opened, as tests copy a prepared file: such a snapshot never changes, so what opening it computes
 * (cells with their parsed formulas, results) is kept beside it for the next document.
 */

interface SheetContent {
  readonly cells: Record<string, unknown>;
  readonly [key: string]: unknown;
}

/** The part of a snapshot that this file knows. */
interface Snapshot {
  readonly sheets: readonly SheetContent[];
  readonly [key: string]: unknown;
}

/** The large parts of a sheet, which the engine reads and never changes: texts and numbers by reference. */
const FROZEN = ['cells', 'styles', 'formats'] as const;

const shared = new WeakSet();

/** Whether the snapshot came from shareSnapshot(). */
export const isShared = (snapshot: unknown): snapshot is object =>
  typeof snapshot === 'object' && snapshot !== null && shared.has(snapshot);

/** A copy of a snapshot that may be opened any number of times; the snapshot itself if it is such a copy. */
export function shareSnapshot(snapshot: unknown): unknown {
  if (isShared(snapshot)) return snapshot;
  if (!hasFlatCells(snapshot)) return JSON.parse(JSON.stringify(snapshot));
  const copy = copyWithContent(snapshot, (part) => Object.freeze({ ...part }));
  shared.add(copy);
  return copy;
}

/** A copy of a snapshot for the engine, which changes what it opens: the frozen parts of a shared snapshot are not copied. */
export function copySnapshot(snapshot: unknown): object {
  return isShared(snapshot)
    ? copyWithContent(snapshot as Snapshot, (part) => part)
    : (JSON.parse(JSON.stringify(snapshot)) as object);
}

/** Whether cells are texts by reference, as this project saves them. */
function hasFlatCells(snapshot: unknown): snapshot is Snapshot {
  const sheets = (snapshot as Partial<Snapshot> | null)?.sheets;
  return (
    Array.isArray(sheets) &&
    sheets.every(
      ({ cells }: SheetContent) =>
        typeof cells === 'object' && Object.values(cells).every((content) => typeof content === 'string'),
    )
  );
}

/** The parts keep their order, so that equal content gives equal bytes. */
function copyWithContent(snapshot: Snapshot, copyPart: (part: object) => object): Snapshot {
  const { sheets } = snapshot;
  const small = JSON.parse(
    JSON.stringify({
      ...snapshot,
      sheets: sheets.map((sheet) => Object.fromEntries(Object.entries(sheet).filter(([key]) => !isLarge(key)))),
    }),
  ) as { sheets: Record<string, unknown>[] };
  return {
    ...small,
    sheets: sheets.map((sheet, index) =>
      Object.fromEntries(
        Object.entries(sheet).flatMap(([key, part]) => {
          const copy = isLarge(key) ? copyPart(part as object) : small.sheets[index]?.[key];
          return copy === undefined ? [] : [[key, copy]];
        }),
      ),
    ) as SheetContent[],
  };
}

const isLarge = (key: string): boolean => (FROZEN as readonly string[]).includes(key);
