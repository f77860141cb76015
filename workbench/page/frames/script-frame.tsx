import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { frameDocument, SANDBOX } from './frame-document';
import { FrameLink, type OfferedPort } from './frame-channel';
import type { FrameMessage } from './frame-message';

export interface ScriptFrameProps {
  readonly title: string;
  readonly html: string;
  /** The page has the focus as soon as it is there, before the buttons around it. */
  readonly takesFocus?: boolean;
  /** google.script.run; rejects with an Error whose message the page's failure handler gets. */
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>;
  /** Whatever else the page says. */
  readonly tell: (message: Exclude<FrameMessage, { kind: 'call' }>) => void;
}

/** A script's page in its sandbox. A new page needs a new `key`. */
export function ScriptFrame({ title, html, takesFocus = false, call, tell }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const doing = useRef({ call, tell });
  useEffect(() => void (doing.current = { call, tell }));

  const key = useMemo(() => crypto.randomUUID(), []);
  const source = useMemo(() => frameDocument(html, { origin: location.origin, key }), [html, key]);

  // Before the frame's document can have run.
  useLayoutEffect(() => {
    const link: FrameLink = new FrameLink(key, (message) => {
      if (message.kind !== 'call') doing.current.tell(message);
      else
        doing.current.call(message.name, message.args).then(
          (value) => link.answer(message.id, value),
          (error: unknown) => link.refuse(message.id, error instanceof Error ? error.message : String(error)),
        );
    });
    const offered = (event: MessageEvent): void =>
      void link.offer(event as unknown as OfferedPort, frame.current?.contentWindow);
    window.addEventListener('message', offered);
    if (takesFocus) frame.current?.focus();
    return () => {
      window.removeEventListener('message', offered);
      link.close();
    };
  }, [key]);

  return <iframe ref={frame} class="script-frame" title={title} sandbox={SANDBOX} srcdoc={source} />;
}
