import { words } from '../words';
import { Modal } from './modal';

/** A sentence and OK: why an input or a request was refused. */
export function NoticeDialog({
  title,
  text,
  close,
}: {
  readonly title: string;
  readonly text: string;
  readonly close: () => void;
}) {
  return (
    <Modal title={title} kind="question" close={close}>
      <div class="dialog-body">
        <p class="question-text">{text}</p>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="primary" autofocus onClick={close}>
          {words.buttons.OK}
        </button>
      </div>
    </Modal>
  );
}
