import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { frameDocument, SANDBOX } from './frame-document';
import { FrameChannel, type PortMessage } from './frame-channel';
import type { FrameMessage } from './frame-message';

export interface ScriptFrameProps {
  readonly title: string;
  readonly html: string;
  /** The page has the focus as soon as it is there, before the buttons around it. */
  readonly takesFocus?: boolean;
  /** google.script.run; rejects with an Error whose message the page's failure handler gets. */
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>;
  /** Whatever else the page says. */
  readonly onMessage: (message: Exclude<FrameMessage, { kind: 'call' }>) => void;
}

/** A script's page in its sandbox. A new page needs a new `key`. */
export function ScriptFrame({ title, html, takesFocus = false, call, onMessage }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const handlers = useRef({ call, onMessage });
  useEffect(() => void (handlers.current = { call, onMessage }));

  const key = useMemo(() => crypto.randomUUID(), []);
  const source = useMemo(() => frameDocument(html, { origin: location.origin, key }), [html, key]);

  // Before the frame's document can have run.
  useLayoutEffect(() => {
    const channel: FrameChannel = new FrameChannel(key, (message) => {
      if (message.kind !== 'call') handlers.current.onMessage(message);
      else
        handlers.current.call(message.name, message.args).then(
          (value) => channel.answer(message.id, value),
          (error: unknown) => channel.refuse(message.id, error instanceof Error ? error.message : String(error)),
        );
    });
    const receivePort = (event: MessageEvent): void =>
      void channel.accept(event as unknown as PortMessage, frame.current?.contentWindow);
    window.addEventListener('message', receivePort);
    if (takesFocus) frame.current?.focus();
    return () => {
      window.removeEventListener('message', receivePort);
      channel.close();
    };
  }, [key]);

  return <iframe ref={frame} class="script-frame" title={title} sandbox={SANDBOX} srcdoc={source} />;
}
