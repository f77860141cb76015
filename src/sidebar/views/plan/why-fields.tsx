import { TextField } from '../../parts/field';
import { words } from '../../words';
import type { GoalDraft } from './goal-draft';

const texts = words.goal;

interface WhyFieldsProps {
  readonly draft: GoalDraft;
  readonly set: (changed: Partial<GoalDraft>) => void;
}

/** Why the goal can be reached, and what for. */
export function WhyFields({ draft, set }: WhyFieldsProps) {
  return (
    <>
      <TextField
        label={texts.achievable}
        isOptional
        lines={2}
        value={draft.achievable}
        onType={(achievable) => set({ achievable })}
      />
      <TextField
        label={texts.value}
        isOptional
        hint={texts.valueHint}
        value={draft.value}
        onType={(value) => set({ value })}
      />
    </>
  );
}
