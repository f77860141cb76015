import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CloseIcon } from './icons';
import type { PanelName } from './shell-state';
import { words } from './words';

export interface PanelProps {
  readonly name: PanelName;
  readonly title: string;
  readonly width: 'narrow' | 'middle-wide' | 'wide';
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** The panel that a button of the title bar opens. It is not modal; Escape, its close button and a click outside close it. */
export function Panel({ name, title, width, close, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  const heading = `panel-${name}-title`;

  useEffect(() => {
    panel.current?.focus();
    const outside = (event: PointerEvent): void => {
      const { target } = event;
      if (target instanceof Element && !target.closest('.panel, .bar, dialog, .modeless')) close();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, []);

  return (
    <section
      ref={panel}
      id={`panel-${name}`}
      class={`panel ${width}`}
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <div class="panel-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="bare" aria-label={words.closeNamed(title)} title={words.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <div class="panel-body">{children}</div>
    </section>
  );
}
