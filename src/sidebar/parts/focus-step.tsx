import { useRef, useState } from 'preact/hooks';
import { readRepeat } from '../../domain/planning/recurrence';
import type { Focus, FocusLine } from '../../actions/now/say-focus';
import { shortDay, writeEffort } from '../dates';
import { makeKey } from '../make-key';
import { usePanel } from '../panel';
import { say, words } from '../words';
import { Button } from './button';
import { sayRhythm } from './repeat-draft';
import { restoreLostFocus } from './heading';
import { RowTitle } from './row-title';

const texts = words.focus;

interface FocusStepProps {
  readonly line: FocusLine;
  readonly focus: Focus;
  readonly showExpected: (focus: Focus) => void;
  readonly reload: () => Promise<void>;
}

/** Hours: what a step of five minutes is counted as. */
const FIVE_MINUTES = 0.1;

/** One step: tick it off, choose it for this week, begin it with five minutes. */
export function FocusStep(props: FocusStepProps) {
  const { line, focus, reload } = props;
  const { go, today, locale } = usePanel();
  const [isDone, tick] = useTick(line, reload);
  const { id, title } = line;
  const isKnown = id !== '';
  const own = line.ownStatus === undefined ? [] : [line.ownStatus];
  const rhythm = readRepeat(line.repeat ?? '');
  const facts = [
    ...own,
    ...line.reasons,
    ...(line.effort === null ? [] : [writeEffort(line.effort, locale)]),
    ...(rhythm === null ? [] : [sayRhythm(rhythm)]),
  ];
  return (
    <li class={isDone ? 'done' : ''}>
      {/* The API finds rows by their ID, so a row without one cannot be ticked yet. */}
      {isKnown && (
        <label class="box">
          <input
            type="checkbox"
            checked={isDone}
            aria-label={say(isDone ? texts.done : texts.doneTick, { title })}
            onChange={(event) => void tick(event.currentTarget.checked)}
          />
        </label>
      )}
      <div class="body">
        <RowTitle title={title} onOpen={isKnown ? () => go('step', line) : null} />
        {line.goalTitle !== '' && focus.goals.length > 1 && (
          <p class="quiet" dir="auto">
            {line.goalTitle}
          </p>
        )}
        <p class="facts">
          {line.due !== '' && <b>{shortDay(line.due, today, locale)} · </b>}
          {facts.join(' · ')}
        </p>
        {line.ifThen !== '' && (
          <p class="cue" dir="auto">
            {line.ifThen}
          </p>
        )}
        {isKnown && <StepActions {...props} />}
      </div>
    </li>
  );
}

/** Whether the step is shown as done, and the function that ticks it. */
function useTick({ id, title }: FocusLine, reload: () => Promise<void>): [boolean, (done: boolean) => Promise<void>] {
  const { ask, showMessage } = usePanel();
  const [isDone, setDone] = useState(false);
  /** Shows the tick at once, and removes it when the call fails. */
  const tick = async (done: boolean): Promise<void> => {
    setDone(done);
    const said = await ask('tickStep', { id, done });
    if (said === null) {
      setDone(!done);
      return;
    }
    showMessage(
      { ...said, message: say(done ? texts.ticked : texts.tickedBack, { title }) },
      done ? () => void tick(false) : undefined,
    );
    await reload();
    restoreLostFocus();
  };
  return [isDone, tick];
}

/** The buttons of a step that has an ID, and what they unfold. */
function StepActions({ line, focus, showExpected, reload }: FocusStepProps) {
  const { ask, showMessage } = usePanel();
  const [isSmall, setSmall] = useState(false);
  const [isWhy, setWhy] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  const { id, title } = line;
  const choose = async (): Promise<void> => {
    const thisWeek = !line.thisWeek;
    const said = await ask('chooseStep', { id, thisWeek });
    if (said === null) return;
    showMessage({ ...said, message: say(thisWeek ? texts.chosen : texts.chosenBack, { title }) });
    showExpected({ ...focus, lines: focus.lines.map((other) => (other.id === id ? { ...other, thisWeek } : other)) });
    await reload();
  };
  const closeSmall = (): void => {
    setSmall(false);
    place.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  return (
    <>
      <p ref={place} class="line">
        <Button
          look="plain"
          isPressed={line.thisWeek}
          label={say(texts.chooseFor, { title })}
          onPress={() => void choose()}
        >
          {line.thisWeek ? '★' : '☆'} {texts.choose}
        </Button>
        <Button look="plain" isExpanded={isWhy} label={say(texts.whyFor, { title })} onPress={() => setWhy(!isWhy)}>
          {texts.why}
        </Button>
        <Button
          look="plain"
          isExpanded={isSmall}
          label={say(texts.smallFor, { title })}
          onPress={() => setSmall(!isSmall)}
        >
          {texts.small}
        </Button>
      </p>
      {isWhy && (
        <p class="note" dir="auto">
          {line.why || texts.whyNone}
        </p>
      )}
      {isSmall && <SmallStep line={line} close={closeSmall} reload={reload} />}
    </>
  );
}

interface SmallStepProps {
  readonly line: FocusLine;
  readonly close: () => void;
  readonly reload: () => Promise<void>;
}

/** Offers five minutes of the step as a step of its own. */
function SmallStep({ line: { title, goal, fiveMinutes }, close, reload }: SmallStepProps) {
  const { ask, showMessage, today } = usePanel();
  const add = async (): Promise<void> => {
    const step = { title: say(texts.smallTitle, { title }), goal, due: today, effort: FIVE_MINUTES };
    const said = await ask('saveStep', { step, key: makeKey() });
    if (said === null) return;
    close();
    showMessage(said);
    await reload();
  };
  return (
    <div class="note">
      <p dir="auto">{fiveMinutes || texts.smallHow}</p>
      <Button onPress={() => void add()}>{texts.smallAdd}</Button>
    </div>
  );
}
