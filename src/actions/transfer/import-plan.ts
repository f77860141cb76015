import { hashOf } from '../../domain/plan/hash';
import { plural, say } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { TabOnDemand } from '../../tables/column';
import { isOnDemand } from '../../tables/design';
import { makeTabs } from '../setup/add-tab';
import { changePlan, readWhole } from '../plan/change-plan';
import { markExample } from '../setup/example';
import { exportedTabs, type ExportedTab } from './export-rows';
import { matchImport, type Given, type Matched } from './match-import';
import { importSnapshots } from '../update/quarter-snapshots';
import { numberedTabs } from '../plan/number-rows';
import type { Found, SavingPorts, UpdatingPorts } from '../ports';
import { nameSome, readImport, type ImportedPlan } from './read-import';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { EXAMPLE_MARK } from '../update/script-facts';
import { updatePlan } from '../update/update';
import { writeFitHeaders, writeImport } from './write-import';
import { Told } from '../plan/told';
import { missingOwn } from './missing-columns';

/*
 * Importing a plan that was exported: first what would come, then, on the same file, exactly that. (rules U20 to U29)
 */

export interface ImportLine {
  /** The tab's name. */
  readonly tab: string;
  readonly added: number;
  /** Rows that are there with the same ID and say something else. */
  readonly changed: number;
  readonly same: number;
  /** New rows whose ID is taken here by another row. */
  readonly renumbered: number;
}

export interface ImportPreview {
  readonly lines: readonly ImportLine[];
  /** One sentence each: columns that nobody knows, rows that stand twice, cells of another kind. Nothing of it is lost that has a place. */
  readonly notes: readonly string[];
  readonly basis: string;
  /** Whether this plan has no goals and no steps yet: then the file's settings come too. */
  readonly isEmpty: boolean;
}

/** What happens to rows that are here already: they stay as they are, or take what the file says. */
export type ImportRule = 'keep' | 'replace';

/** What is kept of an import from before its first row, until its last. */
interface Begun {
  readonly request: string;
  readonly given: Given;
  /** Tabs that it makes. */
  readonly made: readonly ExportedTab[];
  /** Whether no target was rated before. */
  readonly ownFits: boolean;
  readonly isEmpty: boolean;
  readonly changes: number;
  readonly added: number;
}

function count({ tabs }: Matched, tab: ExportedTab, ...kinds: readonly string[]): number {
  return (tabs[tab] ?? []).filter(({ fate }) => kinds.includes(fate.kind)).length;
}

/** The same for the same file and the same rows. */
function basisOf(text: string, matched: Matched): string {
  return hashOf(
    JSON.stringify([
      text,
      exportedTabs.map((tab) => matched.tabs[tab]?.map(({ line, fate }) => [line['id'] ?? '', fate])),
    ]),
  );
}

/** What would be added, changed and left alone, tab by tab, and what has no place here. Writes nothing. */
export function sayImport(ports: UpdatingPorts, text: string): ImportPreview {
  const file = readImport(text, ports.languages.knownWords());
  ports.reader.lookEverywhere();
  const read = readWhole(ports);
  const { words } = read.found;
  const matched = matchImport(read, file, ports.file.id, words, null);
  const notes = [...file.notes, ...ownNotes(read, file), ...fitNotes(read, file)];
  const lines = exportedTabs.flatMap((tab) => {
    const rows = matched.tabs[tab] ?? [];
    if (rows.length === 0) return [];
    return [
      {
        tab: read.found[tab]?.name ?? words.tabs[tab],
        added: count(matched, tab, 'add', 'fill'),
        changed: count(matched, tab, 'changed'),
        same: count(matched, tab, 'same'),
        renumbered: rows.filter(({ was }) => was !== '').length,
      },
    ];
  });
  if (lines.length === 0) throw new Told(words.transfer.import.nothing);
  return { lines, notes, basis: basisOf(text, matched), isEmpty: matched.isEmpty };
}

/** Columns that the user had added where the file comes from, and has not added here. */
function ownNotes(read: PlanRead, file: ImportedPlan): string[] {
  const { words } = read.found;
  return exportedTabs.flatMap((tab) => {
    const headers = missingOwn(file, read, tab);
    return headers.length === 0
      ? []
      : [
          say(words.transfer.import.ownColumns, {
            tab: read.found[tab]?.name ?? words.tabs[tab],
            names: nameSome(headers),
          }),
        ];
  });
}

const hasTargets = ({ plan }: PlanRead): boolean => (plan.targets ?? []).length > 0;

/** Ratings are about the values in the headers here; those of the file may be about others. */
function fitNotes(read: PlanRead, { fitValues, tabs }: ImportedPlan): string[] {
  if (!hasTargets(read) || (tabs.targets ?? []).length === 0) return [];
  const others = fitValues.filter((name, index) => name !== '' && name !== read.fitNames[index]);
  return others.length > 0 ? [say(read.found.words.transfer.import.otherFits, { names: others.join(', ') })] : [];
}

/**
 * Does what was previewed. The same call once more after a run that was cut off finishes it. What the user typed here is changed only where
 * `rule` says so.
 */
export function applyImport(ports: SavingPorts, text: string, rule: ImportRule, basis: string): Said {
  const { file, reader, writer, formStore } = ports;
  const imported = readImport(text, ports.languages.knownWords());
  const request = hashOf(JSON.stringify([text, rule, basis]));
  reader.lookEverywhere();
  return changePlan(ports, (before) => {
    const kept = formStore.read('import') as Begun | null;
    const resumed = kept?.request === request ? kept : null;
    const first = readPlan(ports, before);
    const matched = matchImport(first, imported, file.id, before.words, resumed?.given ?? null);
    if (!resumed && basisOf(text, matched) !== basis) throw new Told(before.words.adjusting.changed);
    const begun = resumed ?? begin(ports, before, first, matched, request);
    for (const tab of numberedTabs) {
      const counter = matched.counters[tab] ?? 0;
      if (before[tab] && counter > before[tab].counter) writer.keepCounter(tab, counter);
    }
    const found = makeTabs(
      ports,
      before,
      begun.made.filter((tab): tab is TabOnDemand & ExportedTab => isOnDemand(tab)),
      { values: [], fits: [] },
    );
    const read = found === before ? first : readPlan(ports, found);
    // What stands in tabs that this run has just made is no row of the user's.
    const now = { ...matchImport(read, imported, file.id, found.words, begun.given), isEmpty: begun.isEmpty };
    if (begun.ownFits) writeFitHeaders(ports, found, imported.fitValues);
    const problems = writeImport(ports, found, read, begun.isEmpty ? fillSettings(now) : now, rule === 'replace');
    // Snapshots name rows by the IDs that they had.
    if (begun.isEmpty || imported.file === file.id) importSnapshots(ports, read, imported.snapshots);
    if (imported.example && begun.isEmpty) markExample(ports, found, EXAMPLE_MARK);
    writer.flush();
    const updated = updatePlan(ports, reader.find());
    keepCounters(ports, updated.read.found, now);
    formStore.forget('import');
    const message = plural(updated.words, updated.words.transfer.import.done, begun.added, {
      changed: rule === 'replace' ? begun.changes : 0,
    });
    return { message, problems: [...problems, ...updated.problems] };
  });
}

/** A plan that had not begun when the import did takes the file's settings, also when a part of the rows is there by now. */
function fillSettings(matched: Matched): Matched {
  const settings = (matched.tabs.settings ?? []).map((row) =>
    row.fate.kind === 'changed' ? { ...row, fate: { ...row.fate, kind: 'fill' as const } } : row,
  );
  return { ...matched, tabs: { ...matched.tabs, settings } };
}

/** Keeps which IDs the rows get, before the first of them is written. */
function begin(ports: SavingPorts, found: Found, read: PlanRead, matched: Matched, request: string): Begun {
  const begun: Begun = {
    request,
    given: matched.given,
    made: exportedTabs.filter((tab) => isOnDemand(tab) && !found[tab]?.made && (matched.tabs[tab] ?? []).length > 0),
    ownFits: !hasTargets(read),
    isEmpty: matched.isEmpty,
    added: exportedTabs.reduce((sum, tab) => sum + count(matched, tab, 'add', 'fill'), 0),
    changes: exportedTabs.reduce((sum, tab) => sum + count(matched, tab, 'changed'), 0),
  };
  ports.formStore.write('import', begun);
  return begun;
}

/** The counters of tabs that were only made now. */
function keepCounters({ writer }: UpdatingPorts, found: Found, { counters }: Matched): void {
  for (const tab of numberedTabs) {
    const counter = counters[tab] ?? 0;
    if (found[tab] && counter > found[tab].counter) writer.keepCounter(tab, counter);
  }
}
