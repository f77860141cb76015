/**
 * What runs in a script's page before anything of its own: `google.script.run`, `.host` and `.url`, over a channel of messages to the
 * workbench. It is sent into the frame as text, so it may use nothing from outside itself.
 */

export interface PreludeSettings {
  /** The workbench's own origin: nobody else is sent the channel. */
  readonly origin: string;
  /** What proves that the channel comes from this page and not from one that the frame went on to. */
  readonly key: string;
}

/** The text to put in front of a script's page: one element that runs at once and takes itself away. */
export function preludeElement(settings: PreludeSettings): string {
  const argument = JSON.stringify(settings).replace(/</g, '\\u003c');
  return `<script>(${installScriptApi.toString().replace(/<\/script/gi, '<\\/script')})(${argument});</script>`;
}

type Handlers = { readonly success?: unknown; readonly failure?: unknown; readonly subject?: unknown };

/* eslint-disable @typescript-eslint/no-explicit-any -- it speaks with a page of which nothing is known */
function installScriptApi(settings: PreludeSettings): void {
  const page = globalThis as any;
  page.document.currentScript?.remove();

  const channel = new page.MessageChannel();
  const port = channel.port1;
  const waiting = new Map<number, Handlers & { readonly name: string }>();
  let calls = 0;
  const tell = (message: unknown): void => port.postMessage(JSON.stringify(message));

  /** A copy as Google sends it: plain JSON, and a TypeError that names the place for everything else. */
  const toJson = (value: any, place: string, above: readonly unknown[]): unknown => {
    const illegal = (): never => {
      throw new TypeError(`Failed due to illegal value in property: ${place}`);
    };
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : illegal();
    if (typeof value !== 'object') return illegal();
    if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
    const chain = [...above, value];
    if (Array.isArray(value))
      return Array.from(value, (one: unknown, index) => (one === undefined ? null : toJson(one, String(index), chain)));
    const prototype = Object.getPrototypeOf(value);
    if (
      Object.prototype.toString.call(value) !== '[object Object]' ||
      (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    )
      return illegal();
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, toJson(one, name, chain)]])),
    );
  };

  /** A form, which may be the only argument, goes as its fields; a name that stands several times as an array. Files do not pass here. */
  const fieldsOf = (form: any): unknown => {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of new page.FormData(form).entries()) {
      if (typeof value !== 'string') throw new TypeError(`Failed due to illegal value in property: ${name}`);
      fields[name] = Object.hasOwn(fields, name) ? [fields[name], value].flat() : value;
    }
    return fields;
  };

  const makeRunner = (handlers: Handlers): unknown =>
    new Proxy(Object.create(null), {
      get: (_target, name) => {
        if (typeof name !== 'string') return undefined;
        if (name === 'withSuccessHandler') return (success: unknown) => makeRunner({ ...handlers, success });
        if (name === 'withFailureHandler') return (failure: unknown) => makeRunner({ ...handlers, failure });
        if (name === 'withUserObject') return (subject: unknown) => makeRunner({ ...handlers, subject });
        // Private functions are not seen; `then` would make a promise of it for whoever awaits it by mistake.
        if (name.endsWith('_') || name === 'then' || name === 'toJSON') return undefined;
        return (...args: any[]): void => {
          const isForm = args.length === 1 && page.HTMLFormElement && args[0] instanceof page.HTMLFormElement;
          const passed = isForm ? [fieldsOf(args[0])] : toJson(args, '', []);
          calls += 1;
          waiting.set(calls, { ...handlers, name });
          tell({ kind: 'call', id: calls, name, args: passed });
        };
      },
    });

  port.onmessage = (event: { readonly data: string }): void => {
    const message = JSON.parse(event.data);
    const call = waiting.get(message.id);
    if (!call) return;
    waiting.delete(message.id);
    if (message.kind === 'answer') {
      if (typeof call.success === 'function') call.success(message.value, call.subject);
      return;
    }
    const error = Object.assign(new Error(message.message), { name: 'ScriptError' });
    if (typeof call.failure === 'function') call.failure(error, call.subject);
    else page.console.error(`${call.name}: ${message.message}`);
  };

  const script = {
    run: makeRunner({}),
    host: {
      origin: settings.origin,
      close: () => tell({ kind: 'close' }),
      setWidth: (width: number) => tell({ kind: 'size', width }),
      setHeight: (height: number) => tell({ kind: 'size', height }),
      editor: { focus: () => tell({ kind: 'focusEditor' }) },
    },
    url: {
      getLocation: (take: (location: unknown) => void) =>
        void page.setTimeout(() => take({ hash: '', parameter: {}, parameters: {} })),
    },
  };
  page.google = { ...page.google, script };

  // A dialog is closed with Escape, and F6 goes on to the next part of the workbench, also when the focus is inside the page; unless the
  // page uses the key itself.
  page.addEventListener('keydown', (event: any) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') tell({ kind: 'escape' });
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    tell({ kind: event.shiftKey ? 'previousPart' : 'nextPart' });
  });

  page.parent.postMessage({ scriptFrame: settings.key }, settings.origin, [channel.port2]);
}
