import { useState } from 'preact/hooks';
import { changesOf } from '../views/plan/goal-draft';
import { makeKey } from '../make-key';
import { useDraft, usePanel } from '../panel';
import { Button } from './button';
import { FormFrame } from './form-frame';
import { forgetSips, Sips, type Sip } from './paged-form';
import { Actions, ViewHead } from './view-frame';

interface Kept<F> {
  readonly touched: Partial<F>;
  /** Of one opening of the form. */
  readonly key: string;
}

export interface RowDraft<F> {
  readonly draft: F;
  readonly set: (changed: Partial<F>) => void;
  /** What differs from the row. */
  readonly changes: Partial<F>;
  readonly key: string;
  readonly drop: () => void;
}

/** What is typed into the form of a row: only what was touched is kept, so that the rest is as the row says now. */
export function useRowDraft<F extends object>(name: string, before: F): RowDraft<F> {
  const { drafts } = usePanel();
  const [{ touched, key }, change, drop] = useDraft<Kept<F>>(name, () => ({ touched: {}, key: makeKey() }));
  const draft = { ...before, ...touched };
  return {
    draft,
    key,
    // Two changes may come before either is drawn.
    set: (changed) => change({ touched: { ...(drafts.get(name) as Kept<F> | undefined)?.touched, ...changed }, key }),
    changes: changesOf<object>(before, draft) as Partial<F>,
    drop: () => {
      drop();
      forgetSips(drafts, name);
    },
  };
}

interface RowFormProps {
  readonly name: string;
  readonly heading: string;
  readonly back: { readonly words: string; readonly go: () => void };
  readonly sips: readonly Sip[];
  /** A new row is asked for question by question; one that is there is seen as a whole. */
  readonly isNew: boolean;
  readonly saveLabel: string;
  readonly onSave: () => void;
  readonly onTry: () => void;
}

/** The form of one row of a tab. */
export function RowForm({ name, heading, back, sips, isNew, saveLabel, onSave, onTry }: RowFormProps) {
  const [wrong, setWrong] = useState(0);
  if (isNew)
    return (
      <Sips name={name} heading={heading} back={back} sips={sips} saveLabel={saveLabel} onTry={onTry} onSave={onSave} />
    );
  const save = (): void => {
    onTry();
    if (sips.some(({ isWrong }) => isWrong)) setWrong(wrong + 1);
    else onSave();
  };
  return (
    <FormFrame wrong={wrong} onSubmit={save}>
      <div class="content">
        <ViewHead heading={heading} back={back} />
        {sips.map((sip) => (
          <section key={sip.heading}>
            <h2>{sip.heading}</h2>
            {sip.body}
          </section>
        ))}
      </div>
      <Actions>
        <Button look="primary" isSubmit>
          {saveLabel}
        </Button>
      </Actions>
    </FormFrame>
  );
}
