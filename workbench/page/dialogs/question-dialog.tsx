import { useState } from 'preact/hooks';
import type { Question } from '../shell-state';
import { words } from '../words';
import { Modal } from './modal';

type Button = Question['buttons'][number] | 'CLOSE';

export interface QuestionDialogProps {
  readonly question: Question;
  readonly press: (button: Button, text: string) => void;
}

/** An alert or a prompt for which a script waits. As in Google, closing a prompt also returns the typed text. */
export function QuestionDialog({ question, press }: QuestionDialogProps) {
  const [typed, setTyped] = useState('');
  const isPrompt = question.kind === 'prompt';
  const first = question.buttons[0] ?? 'OK';

  return (
    <Modal title={question.title} label={question.text} kind="question" close={() => press('CLOSE', typed)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          press(first, typed);
        }}
      >
        <div class="dialog-body">
          <p class="question-text" id="question-text">
            {question.text}
          </p>
          {isPrompt && (
            <input
              type="text"
              autocomplete="off"
              autofocus
              aria-label={question.text || words.promptAnswer}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </div>
        <div class="dialog-buttons">
          {question.buttons.map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : ''}
              autofocus={!isPrompt && index === 0}
              onClick={index === 0 ? undefined : () => press(button, typed)}
            >
              {words.buttons[button]}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}
