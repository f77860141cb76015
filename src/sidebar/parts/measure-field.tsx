import type { GoalDraft, GoalErrors, MeasuredBy } from '../views/plan/goal-draft';
import { words } from '../words';
import { Choice } from './chips';
import { NumberField, TextField } from './field';

interface MeasureFieldProps {
  readonly draft: GoalDraft;
  readonly errors: GoalErrors;
  readonly onChange: (change: Partial<GoalDraft>) => void;
  readonly onTarget?: (target: string) => void;
  /** Whether the goal exists already: then its baseline and its current number are two fields. */
  readonly isExisting?: boolean;
  readonly isQuestion?: boolean;
}

const kinds: readonly Exclude<MeasuredBy, ''>[] = ['done', 'count', 'number'];

/** How reaching the goal is measured: done or not, a count, or a number that changes. */
export function MeasureField({
  draft,
  errors,
  onChange,
  onTarget,
  isExisting = false,
  isQuestion = false,
}: MeasureFieldProps) {
  const texts = words.goal;
  const error = (field: keyof GoalErrors): string | undefined => (errors[field] ? texts.numberNeeded : undefined);
  const setTarget = onTarget ?? ((target: string) => onChange({ target }));
  return (
    <>
      <Choice
        label={texts.seen}
        isQuestion={isQuestion}
        options={kinds.map((key) => [key, texts.seenOptions[key]] as const)}
        value={draft.measuredBy}
        onChoose={(measuredBy) => onChange({ measuredBy })}
      />
      {draft.measuredBy === 'count' && (
        <div class="pair wide-first">
          <TextField label={texts.countWhat} value={draft.measure} onType={(measure) => onChange({ measure })} />
          <NumberField label={texts.countTarget} value={draft.target} error={error('target')} onType={setTarget} />
        </div>
      )}
      {draft.measuredBy === 'number' && (
        <>
          <TextField label={texts.numberWhat} value={draft.measure} onType={(measure) => onChange({ measure })} />
          <div class="pair">
            {isExisting && (
              <NumberField
                label={texts.numberFrom}
                value={draft.from}
                error={error('from')}
                onType={(from) => onChange({ from })}
              />
            )}
            <NumberField
              label={texts.numberNow}
              value={draft.now}
              error={error('now')}
              onType={(now) => onChange({ now })}
            />
            <NumberField label={texts.numberTarget} value={draft.target} error={error('target')} onType={setTarget} />
          </div>
        </>
      )}
    </>
  );
}
