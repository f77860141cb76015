import { useRef } from 'preact/hooks';
import { draftOfGoal, type GoalDraft } from '../plan/goal-draft';
import { useCheckedGoal } from '../plan/use-checked-goal';
import { WhyFields } from '../plan/why-fields';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Coach } from '../../parts/coach';
import { DayField, TextField } from '../../parts/field';
import { useFocusOnNewHeading } from '../../parts/heading';
import { MeasureField } from '../../parts/measure-field';
import { words } from '../../words';
import { useGuide } from './guide-state';
import { ScreenFrame } from './screen-frame';
import { proposeGoal, proposeSteps, templateOf, withTarget, type TemplateKey } from './templates';
import { TemplateCards } from './template-cards';
import { nameValues } from './you-screen';

const texts = words.guide.goal;

interface GoalScreenDraft {
  /** '' until a template is chosen. */
  readonly template: TemplateKey | '';
  /** A draft for each template, so that looking at another template loses nothing. */
  readonly goals: Readonly<Partial<Record<TemplateKey, GoalDraft>>>;
}

/** Three questions: which goal, by when, and how it is measured. A template answers all three. */
export function GoalScreen() {
  const { plan, today, locale } = usePanel();
  const { goal, template, ahead, you } = plan.guide;
  const [draft, change] = useDraft<GoalScreenDraft>('guide.goal', () => {
    const key = templateOf(template);
    return goal.title !== ''
      ? { template: key, goals: { [key]: draftOfGoal(goal, locale) } }
      : { template: '', goals: {} };
  });
  const frame = useRef<HTMLDivElement>(null);
  useFocusOnNewHeading(frame, draft.template);
  const chosen = draft.template === '' ? undefined : draft.goals[draft.template];
  const choose = (key: TemplateKey): void => {
    const [value = ''] = nameValues(you.values);
    change({
      template: key,
      goals: { ...draft.goals, [key]: draft.goals[key] ?? proposeGoal(key, ahead.chip, value, today, words) },
    });
  };
  return (
    <div ref={frame} class="view">
      {draft.template === '' || chosen === undefined ? (
        <TemplateCards ahead={ahead.chip} isSaved={goal.title !== ''} onChoose={choose} />
      ) : (
        <GoalFields
          template={draft.template}
          chosen={chosen}
          onChange={(changed) =>
            change({ ...draft, goals: { ...draft.goals, [draft.template]: { ...chosen, ...changed } } })
          }
          onOther={() => change({ ...draft, template: '' })}
        />
      )}
    </div>
  );
}

interface GoalFieldsProps {
  readonly template: TemplateKey;
  readonly chosen: GoalDraft;
  readonly onChange: (changed: Partial<GoalDraft>) => void;
  readonly onOther: () => void;
}

function GoalFields({ template: key, chosen, onChange: set, onOther }: GoalFieldsProps) {
  const { plan, today, locale, drafts } = usePanel();
  const { save } = useGuide();
  const { goal, template, steps } = plan.guide;
  const { form, smart, wrong, errors, check } = useCheckedGoal(chosen, null);
  const goOn = (): void => {
    if (!check()) return;
    // Saved steps of another template do not fit this goal: propose new ones.
    const place = `guide.steps.${key}`;
    if (steps.length > 0 && key !== template && !drafts.has(place))
      drafts.set(place, proposeSteps(key, form.deadline, today, locale, words));
    void save({ screen: 'goal', goal: form, template: key });
  };
  return (
    <ScreenFrame
      heading={texts.heading}
      isNeeded={goal.title === ''}
      wrong={wrong}
      aside={<Coach smart={smart} title={chosen.title} />}
      onNext={goOn}
    >
      <p class="chosen">
        <span>{words.guide.templates[key].name}</span>
        <Button look="plain" onPress={onOther}>
          {texts.other}
        </Button>
      </p>
      <TextField
        label={texts.title}
        isQuestion
        lines={2}
        placeholder={words.goal.titleHint}
        value={chosen.title}
        error={errors.title && texts.titleNeeded}
        onType={(title) => set({ title })}
      />
      <div data-question="">
        <DayField
          label={texts.deadline}
          hint={texts.deadlineHint}
          value={chosen.deadline}
          least={today}
          onType={(deadline) => set({ deadline })}
        />
      </div>
      <MeasureField
        draft={chosen}
        errors={errors}
        isQuestion
        onChange={set}
        onTarget={(target) => set(withTarget(chosen, key, target, words))}
      />
      <details>
        <summary>{texts.more}</summary>
        <WhyFields draft={chosen} set={set} />
      </details>
    </ScreenFrame>
  );
}
