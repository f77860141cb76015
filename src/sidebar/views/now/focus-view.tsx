import { useState } from 'preact/hooks';
import type { Focus } from '../../../actions/now/say-focus';
import type { GuideScreen } from '../../../domain/plan/guide-screens';
import { shortDay, writeDay, writeEffort, writeNumber } from '../../dates';
import { resumeAt, screensToCount } from '../guide/guide-state';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { FocusStep } from '../../parts/focus-step';
import { GoalCard } from '../../parts/goal-card';
import { restoreLostFocus } from '../../parts/heading';
import { PermissionNote } from '../../parts/permission-note';
import { Actions } from '../../parts/view-frame';
import { LoadError } from '../../parts/load-error';
import { useAnswer, type Query } from '../../use-answer';
import { plural, say, words } from '../../words';
import { FocusMenu } from './focus-menu';

const texts = words.focus;

/** The next steps with their reasons, and the goals. */
export function FocusView() {
  const { plan, today, locale, go } = usePanel();
  const query = useAnswer('getFocus', {});
  const { answer: focus, trouble, reload } = query;
  const isEmpty = focus !== null && focus.goals.length + focus.lines.length + plan.goals + plan.steps === 0;
  return (
    <>
      <div class="content">
        <h1 tabIndex={-1}>{texts.heading}</h1>
        <p class="quiet today">{writeDay(today, locale)}</p>
        {plan.reminders.on && <PermissionNote />}
        {plan.example && <ExampleNote />}
        {focus === null && trouble === '' && <p class="quiet working">{words.loading}</p>}
        {trouble !== '' && <LoadError trouble={trouble} retry={() => void reload()} />}
        {isEmpty && <NothingYet />}
        {focus !== null && !isEmpty && (
          <>
            {!plan.guide.finished && !plan.example && plan.guide.goal.title !== '' && <GuideNote />}
            <Repeats reload={reload} />
            <Next focus={focus} query={query} />
          </>
        )}
        <FocusMenu reload={reload} />
        {!plan.reminders.on && <PermissionNote />}
      </div>
      {!isEmpty && (
        <Actions>
          <Button look="primary" onPress={() => go('step')}>
            {texts.addStep}
          </Button>
        </Actions>
      )}
    </>
  );
}

function Next({ focus, query: { showExpected, reload } }: { readonly focus: Focus; readonly query: Query<Focus> }) {
  const { locale } = usePanel();
  const shared = { focus, showExpected, reload };
  return (
    <>
      {focus.lastDone !== null && (
        <p class="win" dir="auto">
          ✓ {say(texts.lastWin, { title: focus.lastDone.title })}
        </p>
      )}
      {focus.paused && <p class="note">{texts.paused}</p>}
      {[...focus.lines, ...focus.goals].some(({ id }) => id === '') && <p class="note">{texts.newRows}</p>}
      <section>
        <h2 class="unseen">{texts.next}</h2>
        {focus.lines.length === 0 && !focus.paused && <p>{texts.nothingNow}</p>}
        <ul class="steps">
          {focus.lines.map((line) => (
            <FocusStep key={line.id || line.row} line={line} {...shared} />
          ))}
        </ul>
        {focus.lines.length > 0 && <Sum focus={focus} locale={locale} />}
      </section>
      <section>
        <h2>{texts.goals}</h2>
        {focus.goals.length === 0 && <p class="quiet">{texts.noGoals}</p>}
        <ul class="goals">
          {focus.goals.map((goal) => (
            <GoalCard key={goal.id || goal.row} goal={goal} {...shared} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Sum({ focus, locale }: { readonly focus: Focus; readonly locale: string }) {
  const hours = focus.lines.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  return (
    <p class="quiet sum">
      {hours > 0 &&
        plural(texts.hours, focus.hoursPerWeek, {
          hours: writeEffort(hours, locale),
          count: writeNumber(focus.hoursPerWeek, locale),
        })}
      {focus.more > 0 && <> {plural(texts.more, focus.more)}</>}
    </p>
  );
}

/** Repeating steps that were done, each with a button that adds the next one. An error is not shown: the view works without them. */
function Repeats({ reload }: { readonly reload: () => Promise<void> }) {
  const { ask, showMessage, refresh, locale, today } = usePanel();
  const { answer, reload: reloadRepeats } = useAnswer('getRepeats', {});
  if (answer === null || answer.repeats.length + answer.ended.length === 0) return null;
  const add = async (id: string): Promise<void> => {
    const said = await ask('addRepeat', { id });
    if (said === null) return;
    showMessage(said);
    await Promise.all([reload(), reloadRepeats(), refresh()]);
    restoreLostFocus();
  };
  return (
    <section class="note">
      <h2>{texts.repeats}</h2>
      {answer.repeats.map(({ id, title, due, every }) => (
        <div key={id}>
          <p dir="auto">
            {say(texts.repeat, { title, day: shortDay(due, today, locale) })} <span class="quiet">· {every}</span>
          </p>
          <p class="line">
            <Button label={say(texts.repeatAddFor, { title })} onPress={() => void add(id)}>
              {texts.repeatAdd}
            </Button>
          </p>
        </div>
      ))}
      {answer.ended.map(({ id, title, every }) => (
        <p key={id} class="quiet" dir="auto">
          {say(texts.repeatEnded, { title, every })}
        </p>
      ))}
    </section>
  );
}

/** A plan without rows offers the guide. */
function NothingYet() {
  const { plan, go, drafts } = usePanel();
  const { finished, ahead, goal } = plan.guide;
  const hasBegun = !finished && (ahead.text !== '' || goal.title !== '');
  const begin = (): void => {
    if (finished) drafts.delete('guide');
    go('guide');
  };
  return (
    <section class="empty-plan">
      <p class="lead">{texts.empty}</p>
      <p>{texts.emptyHow}</p>
      <p class="stack">
        <Button look="primary" onPress={begin}>
          {hasBegun ? texts.resume : texts.begin}
        </Button>
      </p>
    </section>
  );
}

/** Offers to resume a guide that was left before its end. */
function GuideNote() {
  const { plan, go, drafts } = usePanel();
  const screen = (drafts.get('guide') as GuideScreen | undefined) ?? resumeAt(plan.guide);
  const at = screensToCount.indexOf(screen as (typeof screensToCount)[number]) + 1;
  if (at === 0) return null;
  return (
    <div class="note">
      <p>{say(texts.resumeHow, { screen: say(words.guide.stepOf, { at, all: screensToCount.length }) })}</p>
      <Button onPress={() => go('guide')}>{texts.resume}</Button>
    </div>
  );
}

/** Says that the plan is the example, and removes it after a confirmation. */
function ExampleNote() {
  const { ask, go, refresh, showMessage, forgetAll } = usePanel();
  const [isAsked, setAsked] = useState(false);
  const clear = async (): Promise<void> => {
    const said = await ask('clearExample', {});
    if (said === null) return;
    forgetAll();
    await refresh();
    go('guide');
    showMessage(said);
  };
  return (
    <div class="note">
      <p>{isAsked ? texts.clearAsk : texts.example}</p>
      {isAsked ? (
        <p class="line">
          <Button onPress={() => void clear()}>{texts.clearYes}</Button>
          <Button look="plain" takesFocus onPress={() => setAsked(false)}>
            {texts.clearNo}
          </Button>
        </p>
      ) : (
        <Button onPress={() => setAsked(true)}>{texts.clearExample}</Button>
      )}
    </div>
  );
}
