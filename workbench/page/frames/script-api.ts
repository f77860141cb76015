/**
 * `google.script.run`, `.host` and `.url` for the frame of a script, over a message channel to the workbench. The function is inserted into
 * the frame as source text, so it must not use anything from outside itself.
 */

export interface ScriptApiSettings {
  /** The workbench's origin: the port is sent to no other. */
  readonly origin: string;
  /** A random key. It proves that the port comes from this document, not from a page to which the frame has navigated. */
  readonly key: string;
}

/** The HTML of a script element that installs the API and removes itself. */
export function scriptApiElement(settings: ScriptApiSettings): string {
  const argument = JSON.stringify(settings).replace(/</g, '\\u003c');
  return `<script>(${installScriptApi.toString().replace(/<\/script/gi, '<\\/script')})(${argument});</script>`;
}

type Handlers = { readonly success?: unknown; readonly failure?: unknown; readonly subject?: unknown };

/* eslint-disable @typescript-eslint/no-explicit-any -- nothing is known about the page in which this runs */
function installScriptApi(settings: ScriptApiSettings): void {
  const page = globalThis as any;
  page.document.currentScript?.remove();

  const channel = new page.MessageChannel();
  const port = channel.port1;
  const pendingCalls = new Map<number, Handlers & { readonly name: string }>();
  let calls = 0;
  const send = (message: unknown): void => port.postMessage(JSON.stringify(message));

  /** A copy of the arguments as Google sends them: plain JSON. Throws a TypeError that names the property for all other values. */
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
      return Array.from(value, (item: unknown, index) =>
        item === undefined ? null : toJson(item, String(index), chain),
      );
    const prototype = Object.getPrototypeOf(value);
    if (
      Object.prototype.toString.call(value) !== '[object Object]' ||
      (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    )
      return illegal();
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, toJson(item, name, chain)]])),
    );
  };

  /** The fields of a form, which Google allows as the only argument. A repeated name becomes an array. Files are not supported. */
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
        // Functions that end with _ are private. With `then` the runner would be taken for a promise by `await`.
        if (name.endsWith('_') || name === 'then' || name === 'toJSON') return undefined;
        return (...args: any[]): void => {
          const isForm = args.length === 1 && page.HTMLFormElement && args[0] instanceof page.HTMLFormElement;
          const passed = isForm ? [fieldsOf(args[0])] : toJson(args, '', []);
          calls += 1;
          pendingCalls.set(calls, { ...handlers, name });
          send({ kind: 'call', id: calls, name, args: passed });
        };
      },
    });

  port.onmessage = (event: { readonly data: string }): void => {
    const message = JSON.parse(event.data);
    const call = pendingCalls.get(message.id);
    if (!call) return;
    pendingCalls.delete(message.id);
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
      close: () => send({ kind: 'close' }),
      setWidth: (width: number) => send({ kind: 'size', width }),
      setHeight: (height: number) => send({ kind: 'size', height }),
      editor: { focus: () => send({ kind: 'focusEditor' }) },
    },
    url: {
      getLocation: (take: (location: unknown) => void) =>
        void page.setTimeout(() => take({ hash: '', parameter: {}, parameters: {} })),
    },
  };
  page.google = { ...page.google, script };

  // Escape closes a dialog and F6 leads to the next part of the workbench, also while the focus is in the frame, unless the page itself
  // uses the key.
  page.addEventListener('keydown', (event: any) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') send({ kind: 'escape' });
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    send({ kind: event.shiftKey ? 'previousPart' : 'nextPart' });
  });

  page.parent.postMessage({ scriptFrame: settings.key }, settings.origin, [channel.port2]);
}
