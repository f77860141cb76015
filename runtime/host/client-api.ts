/**
 * `google.script` of a shown page. The function is inserted into the page as source text, so it must not use anything from outside itself.
 */

export interface ClientApiSettings {
  readonly origin: string;
  /** The functions that google.script.run has; without it, every name. */
  readonly names?: readonly string[];
}

type Handlers = { readonly success?: unknown; readonly failure?: unknown; readonly subject?: unknown };

/* eslint-disable @typescript-eslint/no-explicit-any -- nothing is known about the page in which this runs */
/**
 * Installs the API. Messages are JSON texts: `{kind: 'call', id, name, args}`, `{kind: 'size', width?, height?}`, `{kind: 'close'}` and
 * `{kind: 'focusEditor'}` from the page, `{kind: 'answer', id, value}` and `{kind: 'refused', id, message}` to it.
 * @param connect receives the page's handler of messages and returns the function that sends the page's own
 */
export function installClientApi(
  page: any,
  settings: ClientApiSettings,
  connect: (receive: (text: string) => void) => (text: string) => void,
): void {
  const pendingCalls = new Map<number, Handlers & { readonly name: string }>();
  let calls = 0;

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
        if (settings.names && !settings.names.includes(name)) return undefined;
        return (...args: any[]): void => {
          const isForm = args.length === 1 && page.HTMLFormElement && args[0] instanceof page.HTMLFormElement;
          const passed = isForm ? [fieldsOf(args[0])] : toJson(args, '', []);
          calls += 1;
          pendingCalls.set(calls, { ...handlers, name });
          send({ kind: 'call', id: calls, name, args: passed });
        };
      },
    });

  const sendText = connect((text) => {
    const message = JSON.parse(text);
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
  });
  const send = (message: unknown): void => sendText(JSON.stringify(message));

  /** Google's reference of google.script.history: not for sidebars and dialogs. */
  const onlyInWebApps = (): never => {
    throw new Error('google.script.history works in web apps only, not in sidebars and dialogs.');
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
    history: { push: onlyInWebApps, replace: onlyInWebApps, setChangeHandler: onlyInWebApps },
  };
  page.google = { ...page.google, script };
}
