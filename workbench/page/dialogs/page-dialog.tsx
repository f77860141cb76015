import { useEffect, useRef, useState } from 'preact/hooks';
import { ScriptFrame, type ScriptFrameProps } from '../frames/script-frame';
import { CloseIcon, MoveIcon } from '../icons';
import type { DialogShown } from '../shell-state';
import { words } from '../words';
import { Modal } from './modal';

export interface PageDialogProps {
  readonly shown: DialogShown;
  readonly call: ScriptFrameProps['call'];
  readonly onMessage: ScriptFrameProps['onMessage'];
  readonly close: () => void;
}

/** The size that Google uses when the script sets none. */
const DEFAULT_SIZE = { width: 600, height: 400 };
/** Pixels for each press of an arrow key. */
const STEP = 24;
/** How far the dialog can move up, in pixels: its title bar must stay reachable. */
const TOP_LIMIT = 96;
const DRAG_ENDS = ['pointerup', 'pointercancel', 'blur'] as const;

/** The HTML of a script in a modal or modeless dialog. */
export function PageDialog(props: PageDialogProps) {
  return props.shown.kind === 'modal' ? <ModalPage {...props} /> : <ModelessPage {...props} />;
}

function SizedFrame({ shown, call, onMessage }: PageDialogProps) {
  const { width = DEFAULT_SIZE.width, height = DEFAULT_SIZE.height } = shown;
  return (
    <div class="page-place" style={{ width: `${width}px`, height: `${height}px` }}>
      <ScriptFrame
        key={shown.frame}
        title={shown.title}
        html={shown.html}
        takesFocus
        call={call}
        onMessage={onMessage}
      />
    </div>
  );
}

function ModalPage(props: PageDialogProps) {
  return (
    <Modal title={props.shown.title} label={words.notice} kind="page" close={props.close}>
      <SizedFrame {...props} />
    </Modal>
  );
}

function ModelessPage(props: PageDialogProps) {
  const { shown, close } = props;
  const [place, move] = useState({ x: 0, y: 0 });
  const stopDragging = useRef(() => {});
  useEffect(() => () => stopDragging.current(), []);

  /** Follows the pointer over the whole window. The class `held` turns off pointer events in frames, which would swallow them. */
  const drag = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    const grip = { x: event.clientX - place.x, y: event.clientY - place.y };
    const follow = ({ clientX, clientY }: PointerEvent): void =>
      move({ x: clientX - grip.x, y: Math.max(clientY - grip.y, -TOP_LIMIT) });
    stopDragging.current = () => {
      for (const end of DRAG_ENDS) window.removeEventListener(end, stopDragging.current);
      window.removeEventListener('pointermove', follow);
      document.body.classList.remove('held');
    };
    window.addEventListener('pointermove', follow);
    for (const end of DRAG_ENDS) window.addEventListener(end, stopDragging.current);
    document.body.classList.add('held');
  };

  const moveByKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (!by) return;
    event.preventDefault();
    move(({ x, y }) => ({ x: x + by[0]!, y: Math.max(y + by[1]!, -TOP_LIMIT) }));
  };

  return (
    <section
      class="modeless"
      role="dialog"
      aria-labelledby="modeless-title"
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="dialog-head" onPointerDown={drag}>
        <h2 id="modeless-title">{shown.title || words.notice}</h2>
        <button type="button" class="bare" aria-label={words.moveDialog} title={words.moveDialog} onKeyDown={moveByKey}>
          <MoveIcon />
        </button>
        <button
          type="button"
          class="bare"
          aria-label={words.closeNamed(shown.title)}
          title={words.close}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </div>
      <SizedFrame {...props} />
    </section>
  );
}
