import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { restoreLostFocus, useFocusOnNewHeading } from '../../parts/heading';
import { LoadError } from '../../parts/load-error';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
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
  const { plan, ask, go, showMessage, refresh } = usePanel();
  const { area, question } = plan.question;
  const [text, type] = useAnswerDraft(question, '');
  const [isWrong, setWrong] = useState(false);
  const save = async (): Promise<void> => {
    setWrong(text.trim() === '');
    if (text.trim() === '') return;
    const said = await ask('saveAnswer', { question, answer: text.trim() });
    if (said === null) return;
    go('focus');
    showMessage(said);
    await refresh();
  };
  return (
    <form
      class="view"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="content">
        <ViewHead heading={texts.heading} />
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
      </div>
      <Actions>
        <Button look="primary" isSubmit>
          {texts.save}
        </Button>
      </Actions>
    </form>
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

function QuestionSeries({ questions, first, reload }: QuestionSeriesProps) {
  const { plan, ask, showMessage, refresh } = usePanel();
  const [at, show] = useDraft('question.at', () => first);
  const { area, question, answer } = questions[at] ?? questions[0] ?? { area: '', question: '', answer: '' };
  const [text, type] = useAnswerDraft(question, answer);
  const [isWrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // It replaces the loading view, whose heading had the focus.
  useLayoutEffect(restoreLostFocus, []);
  // After saving, the next answer can be typed at once. Previous and Next keep the focus.
  useLayoutEffect(() => {
    if (saved > 0) form.current?.querySelector('textarea')?.focus();
  }, [saved]);
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
          {say(texts.at, { at: at + 1, all: questions.length })} · <span dir="auto">{area}</span>
        </p>
        <TextField
          key={question}
          label={question}
          lines={5}
          value={text}
          hint={answer === '' ? undefined : texts.kept}
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
