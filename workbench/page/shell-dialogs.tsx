import { ConsentDialog } from './dialogs/consent-dialog';
import { NoticeDialog } from './dialogs/notice-dialog';
import { PageDialog } from './dialogs/page-dialog';
import { QuestionDialog } from './dialogs/question-dialog';
import type { ScriptFrameProps } from './frames/script-frame';
import type { PageController } from './page-controller';
import type { ShellEvent, ShellState } from './shell-state';
import { words } from './words';

interface ShellDialogsProps {
  readonly shell: ShellState;
  readonly dispatch: (event: ShellEvent) => void;
  readonly controller: () => PageController;
  /** Gets the messages of the frame of a script's dialog. */
  readonly onMessage: ScriptFrameProps['onMessage'];
}

/** The dialogs that are open: of a script, for consent, a question and a notice. */
export function ShellDialogs({ shell, dispatch, controller, onMessage }: ShellDialogsProps) {
  const { page, dialog, consent, notice } = shell;
  const [question] = shell.questions;
  return (
    <>
      {dialog && (
        <PageDialog
          key={dialog.frame}
          shown={dialog}
          call={(name, args) => controller().call(dialog.frame, name, args)}
          onMessage={onMessage}
          close={() => dispatch({ kind: 'closeDialog' })}
        />
      )}
      {consent && page && (
        <ConsentDialog
          addOn={consent.path[0] ?? ''}
          user={page.user}
          scopes={page.scopes}
          withheld={page.withheld}
          allow={(without) => void controller().allow(consent.path, without)}
          cancel={() => dispatch({ kind: 'closeConsent' })}
        />
      )}
      {question && (
        <QuestionDialog
          key={question.dialog}
          question={question}
          press={(button, text) => controller().press(question.dialog, button, text)}
        />
      )}
      {notice !== null && (
        <NoticeDialog title={words.problemTitle} text={notice} close={() => dispatch({ kind: 'closeNotice' })} />
      )}
    </>
  );
}
