import { useEffect, useState } from 'preact/hooks';
import type { ApiRequest } from '../../../api/index';
import { paperOf, type Paper } from '../../../domain/plan/paper';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { SelectField, Tick } from '../../parts/field';
import { FormFrame } from '../../parts/form-frame';
import type { PageRow } from '../../parts/page-link';
import { ResultHeading } from '../../parts/result-heading';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { words } from '../../words';
import { optionsOf } from '../../parts/options';

const texts = words.pages;
type PageKind = ApiRequest<'getPage'>['page'];
const kinds = optionsOf(texts.kinds) as readonly (readonly [PageKind, string])[];
const papers = optionsOf(texts.papers) as readonly (readonly [Paper, string])[];

/** Makes a page to print or send, and offers it as a window and as a file. */
export function PageView() {
  const { row, ask, drafts, locale } = usePanel();
  const chosen = row as PageRow | null;
  const [page, choosePage] = useState<PageKind>(chosen?.page ?? 'home');
  const [goal, chooseGoal] = useState(chosen?.page === 'goal' ? chosen.id : '');
  const [paper, choosePaper] = useState<Paper>(paperOf(locale));
  const [withPrivate, setPrivate] = useState(false);
  const [made, show] = useState('');
  const [wrong, setWrong] = useState(0);
  const make = async (): Promise<void> => {
    if (page === 'goal' && goal === '') {
      setWrong(wrong + 1);
      return;
    }
    const typed = drafts.get('brief');
    const answer = await ask('getPage', {
      page,
      ...(page === 'goal' ? { id: goal } : {}),
      ...(page === 'quarter' && chosen?.quarter !== undefined ? { quarter: chosen.quarter } : {}),
      ...(page === 'brief' && typeof typed === 'string' ? { text: typed } : {}),
      paper,
      withPrivate: withPrivate && page !== 'brief',
    });
    if (answer !== null) show(answer);
  };
  /** A page that was made with other choices is no longer offered. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      show('');
    };
  return (
    <FormFrame wrong={wrong} onSubmit={() => void make()}>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <p class="quiet">{texts.lead}</p>
        <Choice label={texts.which} options={kinds} value={page} onChoose={change(choosePage)} />
        {page === 'goal' && <GoalField value={goal} wrong={wrong} onChoose={change(chooseGoal)} />}
        <Choice label={texts.paper} options={papers} value={paper} onChoose={change(choosePaper)} />
        {page === 'brief' ? (
          <p class="quiet">{texts.briefHint}</p>
        ) : (
          <>
            <Tick label={texts.private} isOn={withPrivate} onChange={change(setPrivate)} />
            <p class="quiet">{texts.privateHint}</p>
          </>
        )}
        {made !== '' && <Made html={made} />}
      </div>
      {made === '' && (
        <Actions>
          <Button look="primary" isSubmit>
            {texts.make}
          </Button>
        </Actions>
      )}
    </FormFrame>
  );
}

function GoalField({
  value,
  wrong,
  onChoose,
}: {
  readonly value: string;
  readonly wrong: number;
  readonly onChoose: (id: string) => void;
}) {
  const { answer } = useAnswer('getGoals', {});
  const goals = (answer?.goals ?? []).flatMap(({ id, title }) => (id === '' ? [] : [[id, title] as const]));
  return (
    <SelectField
      label={texts.goal}
      options={[['', '–'] as const, ...goals]}
      value={value}
      error={wrong > 0 && value === '' ? texts.goalNeeded : undefined}
      onChoose={onChoose}
    />
  );
}

/** The SHA-256 of the script `print()`, the only one that the window may run. */
const PRINT_HASH = 'sha256-Ul1RMxNBbPGH9E+ofhdT7m0RVSwiCXU33cMrTtNPpo8=';

/** The page as the window gets it: it prints itself, since the panel's frame may not reach into a window that it has opened. */
const thatPrints = (html: string): string =>
  html
    .replace("default-src 'none';", `default-src 'none'; script-src '${PRINT_HASH}';`)
    .replace('</body>', '<script>print()</script>\n</body>');

/** The address of a file of this page, as long as it is shown. */
function useAddress(html: string): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [html]);
  return address;
}

/** The page that was made: a window to print it from, and a link that downloads it. */
function Made({ html }: { readonly html: string }) {
  const { showMessage } = usePanel();
  const address = useAddress(html);
  const printing = useAddress(thatPrints(html));
  const open = (): void => {
    if (window.open(printing, '_blank')) return;
    showMessage({ message: texts.unopened, problems: [] });
  };
  return (
    <section>
      <ResultHeading>{texts.ready}</ResultHeading>
      <p class="line">
        <Button look="primary" onPress={open}>
          {texts.open}
        </Button>
        <a href={address} download="plan.html">
          {texts.download}
        </a>
      </p>
    </section>
  );
}
