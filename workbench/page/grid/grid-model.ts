/** The page's copy of the document, without the parts that draw it, so that tests can use it without a browser. */
import { Model } from '../../../runtime/engine/load';
import { documentOver } from '../../../runtime/engine/model-document';
import { showFilters } from '../../../runtime/features/show-filters';
import type { Document } from '../../../runtime/engine/document';
import type { CollaborationMessage, OpenedDocument } from '../../protocol';
import { registerPageClipboard } from './clipboard';
import { customCallsOf, type AskResults } from './custom-results';
import { createClock, type GridClock } from './clock';
import { displayAsGoogle, type Measure } from './display';
import { filterOverrides, syncFilters } from './filters';
import { translateRuntimeCommands } from './runtime-commands';
import { interceptDispatch } from './dispatch-interceptor';
import { registerGestures } from './gestures';
import { createUserInput, type UserInput } from './user-input';
import { protectionGuard } from './protections';
import { commandOverrides } from './command-overrides';
import { createTransport, type Transport } from './transport';

export interface GridModelOptions {
  readonly opened: OpenedDocument;
  readonly send: (message: CollaborationMessage) => void;
  /** Calls the callback in the next frame. */
  readonly schedule: (callback: () => void) => void;
  /** Mail address. */
  readonly user: { readonly id: string; readonly name: string };
  readonly owner: string;
  /** Whether the user may not edit the file. */
  readonly viewOnly?: boolean;
  readonly refuse: (sentence: string) => void;
  /** Asks the server for what the custom functions gave. */
  readonly askResults?: AskResults;
  readonly measure: Measure;
  /** Asks the user before a change of cells that are protected with a warning. */
  readonly ask: () => Promise<{ isConfirmed: boolean; dontAskAgain: boolean }>;
}

export interface GridModel {
  readonly model: any;
  readonly document: Document;
  readonly input: UserInput;
  readonly transport: Transport;
  readonly clock: GridClock;
  readonly locale: () => string;
}

export function openGridModel({
  opened,
  send,
  schedule,
  user,
  owner,
  viewOnly = false,
  refuse,
  askResults = () => Promise.resolve([]),
  measure,
  ask,
}: GridModelOptions): GridModel {
  registerGestures();
  registerPageClipboard();
  const clock = createClock(
    opened.now,
    () => opened.timeZone,
    () => model,
  );
  const transport = createTransport(send, schedule);
  const customCalls = customCallsOf(opened.customFunctions ?? [], askResults, () => model.dispatch('EVALUATE_CELLS'));
  const workbook = { locale: opened.locale, timeZone: opened.timeZone, now: clock.now, customCalls };
  // The ID is unique for each window, since a user may have several.
  const client = { id: `${user.id} ${crypto.randomUUID()}`, name: user.name };
  const model: any = new Model(
    opened.data as any,
    {
      transportService: transport.service,
      client,
      custom: { workbook },
      mode: viewOnly ? 'readonly' : 'normal',
    } as any,
    [],
  );
  displayAsGoogle(model, workbook, measure);
  const document = documentOver(model, workbook);
  const input = createUserInput(document, refuse);
  showFilters(model);
  interceptDispatch(
    model,
    { ...commandOverrides(document, input), ...filterOverrides(model, refuse) },
    protectionGuard(model, { user: user.id, owner, viewOnly }, ask, refuse),
  );
  syncFilters(model);
  translateRuntimeCommands(model);
  return { model, document, input, transport, clock, locale: () => workbook.locale };
}
