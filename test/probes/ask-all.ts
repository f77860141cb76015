import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type * as Runtime from '../../runtime';
import type { Sides, Workbook } from '../../runtime';
import { scriptApiElement } from '../../workbench/page/frames/script-api';

/*
 * The probes with the runtime in the role of Google, and this file in that of the person at the keyboard.
 */

interface Jsdom {
  readonly window: { readonly document: { getElementById(id: string): { click(): void; hidden: boolean } | null } };
}
interface JsdomModule {
  readonly JSDOM: new (html: string, options: object) => Jsdom;
  readonly VirtualConsole: new () => object;
}
declare const outside: { readonly runtime: typeof Runtime };
declare const openJsdom: () => JsdomModule;

const ROOT = resolve(__dirname, '../..');
const folder = join(ROOT, '.build/probes');

export type Value = unknown;
export interface Results {
  when: string;
  facts: { id: string; locale: string; value: Value; note?: string }[];
  left: { id: string; why: string }[];
  calls: { call: string; cells: number; milliseconds: number; withFlush: number }[];
}
export interface ListedFact {
  id: string;
  says: string;
  where: string;
  restsOn: string;
  runtime: string;
  settles?: string;
  again?: true;
}

export const listedFacts = (): ListedFact[] =>
  JSON.parse(readFileSync(join(ROOT, '.build/probe-facts.json'), 'utf8')) as ListedFact[];

/** The name of an answer, as in probes/expected.json. */
export const nameOf = ({ id, locale }: { id: string; locale: string }, facts: readonly ListedFact[]): string =>
  locale === 'de_DE' && facts.some((fact) => fact.id === id && fact.again) ? `${id}@de_DE` : id;

interface Message {
  kind: string;
  id: number;
  name: string;
  args: unknown[];
}

/** Opens the sidebar in a browser's page, whose calls reach the workbook; answers its one question by what was shown. */
function workThroughPage(workbook: Workbook, html: string): void {
  const queue: (() => void)[] = [];
  let consents = 0;
  class Channel {
    readonly port2 = {};
    readonly port1: { postMessage(text: string): void; onmessage?: (event: { data: string }) => void } = {
      postMessage: (text) => {
        const { kind, id, name, args } = JSON.parse(text) as Message;
        if (kind !== 'call') return;
        queue.push(() => {
          let message: object;
          try {
            message = { kind: 'answer', id, value: workbook.call(name, args) };
          } catch (error) {
            message = { kind: 'failure', id, message: (error as Error).message };
          }
          consents += workbook.report.consents.length;
          this.port1.onmessage?.({ data: JSON.stringify(message) });
        });
      },
    };
  }
  const { JSDOM, VirtualConsole } = openJsdom();
  const { window } = new JSDOM(html.replace('<head>', `<head>${scriptApiElement({ origin: '*', key: 'a' })}`), {
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole(),
    beforeParse(page: Record<string, unknown>) {
      page['MessageChannel'] = Channel;
      page['innerWidth'] = 300;
      (page['URL'] as { createObjectURL?: unknown }).createObjectURL = () => 'blob:a';
      page['postMessage'] = () => undefined;
    },
  });
  for (let rounds = 0; rounds < 100; rounds += 1) {
    for (let call = queue.shift(); call; call = queue.shift()) call();
    if (window.document.getElementById('ask')?.hidden !== false) return;
    window.document.getElementById(consents > 0 ? 'yes' : 'no')?.click();
  }
}

export function openProbes(sides: Sides = {}, project = folder): Workbook {
  const workbook = outside.runtime.openWorkbook({
    now: '2026-03-02T09:00',
    madeBy: 'api',
    project,
    grants: { 'script.external_request': false },
    doubts: sides,
  });
  // The user has the same add-on in another file.
  workbook.addTriggerElsewhere('probeClock', 'another-file');
  return workbook;
}

/** Does all that the tab Probes asks a person to do, and gives the results. */
export function askAll(sides: Sides = {}, workbook = openProbes(sides)): Results {
  workbook.menu(['Run all']);
  const sidebar = workbook.report.shown.find((shown) => shown.kind === 'sidebar');
  if (sidebar?.kind === 'sidebar') workThroughPage(workbook, sidebar.html);
  workbook.edit('Probes!B3', 'x');
  workbook.editQuickly(
    Array.from({ length: 10 }, (_, index) => ({
      at: index * 500,
      cell: `Probes!B${index + 4}`,
      text: String(index + 1),
    })),
  );
  workbook.convertToTable('Probes!E5:F7');
  workbook.advance(workbook.now() + 180_000);
  workbook.menu(['Results']);
  return JSON.parse(String(workbook.call('probeResults'))) as Results;
}
