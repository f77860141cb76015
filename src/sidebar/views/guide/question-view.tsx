import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { restoreLostFocus, useFocusOnNewHeading } from '../../parts/heading';
import { LoadError } from '../../parts/load-error';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { say, words } from '../../words';

const texts = words.question;

/** The question of this week, or all questions one after the other. */
export function QuestionView() {
  const { plan } = usePanel();
  const [isAll, setAll] = useState(plan.question.question === '');
  const frame = useRef<HTMLDivElement>(null);
  useFocusOnNewHeading(frame, isAll ? 'all' : 'one');
  return (
    <div ref={frame} class="view">
      {isAll ? <AllQuestions /> : <OneQuestion doAll={() => setAll(true)} />}
    </div>
  );
}

/** The draft of an answer, shared by both ways to ask the question. */
function useAnswerDraft(question: string, saved: string): [text: string, type: (text: string) => void] {
  const [text, type] = useDraft(`question.answer.${question}`, () => saved);
  return [text, type];
}

function OneQuestion({ doAll }: { readonly doAll: () => void }) {
  const { plan, go } = usePanel();
  const saveAnswer = useSave();
  const { area, question } = plan.question;
  const [text, type] = useAnswerDraft(question, '');
  const [isWrong, setWrong] = useState(false);
  const submit = (): void => {
    const answer = text.trim();
    setWrong(answer === '');
    if (answer !== '') void saveAnswer('saveAnswer', { question, answer }, () => go('focus'));
  };
  return (
    <FormView heading={texts.heading} onSubmit={submit} submitLabel={texts.save}>
      <p class="place" dir="auto">
        {area}
      </p>
      <TextField
        label={question}
        lines={5}
        value={text}
        error={isWrong && text.trim() === '' ? texts.needed : undefined}
        onType={type}
      />
      <p class="quiet">{say(texts.answered, { count: plan.answered, all: plan.questions })}</p>
      <section class="apart">
        <Button onPress={doAll}>{texts.doAll}</Button>
        <p class="hint">{texts.doAllHow}</p>
      </section>
    </FormView>
  );
}

function AllQuestions() {
  const { plan } = usePanel();
  const { answer, trouble, reload } = useAnswer('getQuestions', {});
  if (answer === null || answer.questions.length === 0) {
    return (
      <div class="content">
        <ViewHead heading={texts.all} />
        {trouble === '' ? (
          <p class="quiet">{answer === null ? words.loading : texts.none}</p>
        ) : (
          <LoadError trouble={trouble} retry={() => void reload()} />
        )}
      </div>
    );
  }
  const open = answer.questions.findIndex((each) => each.answer === '' || each.question === plan.question.question);
  return <QuestionSeries questions={answer.questions} first={Math.max(0, open)} reload={reload} />;
}

interface QuestionSeriesProps {
  readonly questions: readonly { readonly area: string; readonly question: string; readonly answer: string }[];
  readonly first: number;
  readonly reload: () => Promise<void>;
}

interface SeriesState {
  /** The place of the shown question, from 0. */
  readonly at: number;
  readonly shown: QuestionSeriesProps['questions'][number];
  readonly text: string;
  readonly type: (text: string) => void;
  readonly isWrong: boolean;
  /** How often an answer was saved. */
  readonly saved: number;
  /** Shows the question that comes so many places later. */
  readonly go: (by: number) => void;
  readonly save: () => Promise<void>;
}

function useQuestionSeries({ questions, first, reload }: QuestionSeriesProps): SeriesState {
  const { ask, showMessage, refresh } = usePanel();
  const [at, show] = useDraft('question.at', () => first);
  const shown = questions[at] ?? questions[0] ?? { area: '', question: '', answer: '' };
  const { question, answer } = shown;
  const [text, type] = useAnswerDraft(question, answer);
  const [isWrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(0);
  const go = (by: number): void => {
    setWrong(false);
    show((at + by + questions.length) % questions.length);
  };
  const save = async (): Promise<void> => {
    const written = text.trim();
    setWrong(written === '');
    if (written === '') return;
    if (written === answer.trim()) {
      go(1);
      return;
    }
    const said = await ask('saveAnswer', { question, answer: written });
    if (said === null) return;
    setSaved(saved + 1);
    go(1);
    showMessage(said);
    await Promise.all([refresh(), reload()]);
  };
  return { at, shown, text, type, isWrong, saved, go, save };
}

function QuestionSeries(props: QuestionSeriesProps) {
  const { plan } = usePanel();
  const { at, shown, text, type, isWrong, saved, go, save } = useQuestionSeries(props);
  const form = useRef<HTMLFormElement>(null);
  // It replaces the loading view, whose heading had the focus.
  useLayoutEffect(restoreLostFocus, []);
  // After saving, the next answer can be typed at once. Previous and Next keep the focus.
  useLayoutEffect(() => {
    if (saved > 0) form.current?.querySelector('textarea')?.focus();
  }, [saved]);
  return (
    <form
      ref={form}
      class="view"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="content">
        <ViewHead heading={texts.all} />
        <p class="place" aria-live="polite">
          {say(texts.at, { at: at + 1, all: props.questions.length })} · <span dir="auto">{shown.area}</span>
        </p>
        <TextField
          key={shown.question}
          label={shown.question}
          lines={5}
          value={text}
          hint={shown.answer === '' ? undefined : texts.kept}
          error={isWrong ? texts.needed : undefined}
          onType={type}
        />
        {plan.question.question === '' && <p class="quiet">{texts.allAnswered}</p>}
      </div>
      <Actions>
        <Button look="primary" isSubmit>
          {texts.saveNext}
        </Button>
        <Button label={texts.previous} onPress={() => go(-1)}>
          ‹
        </Button>
        <Button label={texts.skip} onPress={() => go(1)}>
          ›
        </Button>
      </Actions>
    </form>
  );
}
