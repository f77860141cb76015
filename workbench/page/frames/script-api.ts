/**
 * `google.script` for the frame of a script, over a message channel to the workbench. The functions are inserted into the frame as source
 * text, so they must not use anything from outside themselves.
 */
import { installClientApi } from '../../../runtime/host/client-api';

export interface ScriptApiSettings {
  /** The workbench's origin: the port is sent to no other. */
  readonly origin: string;
  /** A random key. It proves that the port comes from this document, not from a page to which the frame has navigated. */
  readonly key: string;
}

/** The HTML of a script element that installs the API and removes itself. */
export function scriptApiElement(settings: ScriptApiSettings): string {
  const argument = JSON.stringify(settings).replace(/</g, '\\u003c');
  const code = `(${installScriptApi.toString()})(${argument},${installClientApi.toString()});`;
  return `<script>${code.replace(/<\/script/gi, '<\\/script')}</script>`;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- nothing is known about the page in which this runs */
function installScriptApi(settings: ScriptApiSettings, install: typeof installClientApi): void {
  const page = globalThis as any;
  page.document.currentScript?.remove();

  const channel = new page.MessageChannel();
  const port = channel.port1;
  install(page, settings, (receive) => {
    port.onmessage = (event: { readonly data: string }): void => receive(event.data);
    return (text) => port.postMessage(text);
  });
  const send = (kind: string): void => port.postMessage(JSON.stringify({ kind }));

  // Escape closes a dialog and F6 leads to the next part of the workbench, also while the focus is in the frame, unless the page itself
  // uses the key.
  page.addEventListener('keydown', (event: any) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') send('escape');
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    send(event.shiftKey ? 'previousPart' : 'nextPart');
  });

  page.parent.postMessage({ scriptFrame: settings.key }, settings.origin, [channel.port2]);
}
