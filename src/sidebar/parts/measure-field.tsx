import type { GoalDraft, GoalErrors, Seen } from '../views/plan/goal-draft';
import { words } from '../words';
import { Choice } from './chips';
import { NumberField, TextField } from './field';

interface SeenFieldProps {
  readonly draft: GoalDraft;
  readonly errors: GoalErrors;
  readonly onChange: (change: Partial<GoalDraft>) => void;
  readonly onTarget?: (target: string) => void;
  /** A goal that is there already: where it began and where it stands are two numbers. */
  readonly hasBegun?: boolean;
  readonly isQuestion?: boolean;
}

const kinds: readonly Exclude<Seen, ''>[] = ['done', 'count', 'number'];

/** How one will see it: done, counted, or a number that changes. */
export function SeenField({ draft, errors, onChange, onTarget, hasBegun = false, isQuestion = false }: SeenFieldProps) {
  const texts = words.goal;
  const error = (field: keyof GoalErrors): string | undefined => (errors[field] ? texts.numberNeeded : undefined);
  const setTarget = onTarget ?? ((target: string) => onChange({ target }));
  return (
    <>
      <Choice
        label={texts.seen}
        isQuestion={isQuestion}
        options={kinds.map((key) => [key, texts.seenOptions[key]] as const)}
        value={draft.seen}
        onChoose={(seen) => onChange({ seen })}
      />
      {draft.seen === 'count' && (
        <div class="pair wide-first">
          <TextField label={texts.countWhat} value={draft.measure} onType={(measure) => onChange({ measure })} />
          <NumberField label={texts.countTarget} value={draft.target} error={error('target')} onType={setTarget} />
        </div>
      )}
      {draft.seen === 'number' && (
        <>
          <TextField label={texts.numberWhat} value={draft.measure} onType={(measure) => onChange({ measure })} />
          <div class="pair">
            {hasBegun && (
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
