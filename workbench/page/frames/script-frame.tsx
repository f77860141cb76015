import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { frameDocument, SANDBOX } from './frame-document';
import { FrameChannel, type PortMessage } from './frame-channel';
import type { FrameMessage } from './frame-message';

export interface ScriptFrameProps {
  readonly title: string;
  readonly html: string;
  /** Whether the frame takes the focus when it appears. */
  readonly takesFocus?: boolean;
  /** google.script.run. The failure handler gets the message of a rejection. */
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>;
  /** Gets all messages except calls. */
  readonly onMessage: (message: Exclude<FrameMessage, { kind: 'call' }>) => void;
}

/** The HTML of a script in a sandboxed frame. Other HTML needs another `key`. */
export function ScriptFrame({ title, html, takesFocus = false, call, onMessage }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const handlers = useRef({ call, onMessage });
  useEffect(() => void (handlers.current = { call, onMessage }));

  const key = useMemo(() => crypto.randomUUID(), []);
  const source = useMemo(() => frameDocument(html, { origin: location.origin, key }), [html, key]);

  // A layout effect, so that the listener exists before the frame's script can send its port.
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
