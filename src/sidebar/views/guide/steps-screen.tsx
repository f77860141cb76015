import { useState } from 'preact/hooks';
import { isDay } from '../../../domain/plan/day';
import type { StepForm } from '../../../actions/plan/save-row';
import { writeEffort } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { DayField, TextField } from '../../parts/field';
import { words } from '../../words';
import { useGuide } from './guide-state';
import { ScreenFrame } from './screen-frame';
import { proposeSteps, templateOf, writeCue, type StepDraft } from './templates';

const texts = words.guide.steps;
const places = [texts.first, texts.second, texts.third];

/** One question: three steps, of which one is required, and the cue for the first. */
export function StepsScreen() {
  const { plan, today, locale } = usePanel();
  const { save } = useGuide();
  const { template, goal, steps: saved } = plan.guide;
  const key = templateOf(template);
  const isSaved = saved.length > 0;
  // Each template has its own draft, since it proposes other steps.
  const [steps, change] = useDraft<readonly StepDraft[]>(`guide.steps.${key}`, () =>
    proposeSteps(key, goal.deadline, today, locale, words).map(
      (proposal, at) => draftOfStep(saved[at], isSaved) ?? proposal,
    ),
  );
  const [wrong, setWrong] = useState(0);
  const isEmpty = steps.every(({ title }) => title.trim() === '');
  return (
    <ScreenFrame
      heading={texts.heading}
      isNeeded={!isSaved}
      wrong={wrong}
      onNext={() => {
        if (isEmpty) setWrong(wrong + 1);
        else void save({ screen: 'steps', steps: steps.map(formOfStep) });
      }}
    >
      <p class="lead">{texts.lead}</p>
      <div data-question="">
        {steps.map((step, at) => (
          <StepFields
            key={at}
            step={step}
            at={at}
            error={at === 0 && wrong > 0 && isEmpty ? texts.titleNeeded : undefined}
            set={(changed) => change(steps.map((other, index) => (index === at ? { ...other, ...changed } : other)))}
          />
        ))}
      </div>
    </ScreenFrame>
  );
}

interface StepFieldsProps {
  readonly step: StepDraft;
  /** Its place, from 0. */
  readonly at: number;
  readonly error: string | undefined;
  readonly set: (changed: Partial<StepDraft>) => void;
}

/** The fields of one step; only the first has a cue. */
function StepFields({ step, at, error, set }: StepFieldsProps) {
  const { today, locale } = usePanel();
  const isFirst = at === 0;
  /** The cue follows the title until somebody types another cue. */
  const setTitle = (title: string): void =>
    set(isFirst && !step.isCueOwn ? { title, cue: writeCue(title, today, locale, words) } : { title });
  return (
    <fieldset class="step">
      <legend>
        {places[at]}
        {!isFirst && step.effort !== null && <span class="quiet"> · {writeEffort(step.effort, locale)}</span>}
      </legend>
      <TextField label={words.step.title} lines={2} value={step.title} error={error} onType={setTitle} isLabelUnseen />
      <DayField label={texts.due} value={step.due} least={today} onType={(due) => set({ due })} />
      {isFirst && (
        <TextField
          label={texts.cue}
          lines={2}
          hint={texts.cueHint}
          value={step.cue}
          onType={(cue) => set({ cue, isCueOwn: true })}
        />
      )}
    </fieldset>
  );
}

/** The draft of a saved step; null when no steps are saved, so that the proposal is used. */
function draftOfStep(step: StepForm | undefined, isSaved: boolean): StepDraft | null {
  if (step !== undefined)
    return { title: step.title, due: step.due, effort: step.effort, cue: step.ifThen, isCueOwn: true };
  return isSaved ? { title: '', due: '', effort: null, cue: '', isCueOwn: false } : null;
}

function formOfStep({ title, due, effort, cue }: StepDraft): Partial<StepForm> {
  const isThere = title.trim() !== '';
  return {
    title: title.trim(),
    due: isThere && isDay(due) ? due : '',
    effort: isThere ? effort : null,
    ifThen: isThere ? cue.trim() : '',
  };
}
