import { useState } from 'preact/hooks';
import { changesOf } from '../views/plan/goal-draft';
import { makeKey } from '../make-key';
import { useDraft, usePanel } from '../panel';
import { FormView } from './form-view';
import { forgetPage, PagedForm, type FormPage } from './paged-form';

interface Kept<F> {
  readonly touched: Partial<F>;
  /** See `makeKey`. */
  readonly key: string;
}

export interface RowDraft<F> {
  readonly draft: F;
  readonly set: (changed: Partial<F>) => void;
  /** The fields that differ from the row. */
  readonly changes: Partial<F>;
  readonly key: string;
  readonly drop: () => void;
}

/** The draft of a row's form. Only touched fields are kept, so that the others show the row as it is now. */
export function useRowDraft<F extends object>(name: string, before: F): RowDraft<F> {
  const { drafts } = usePanel();
  const [{ touched, key }, change, drop] = useDraft<Kept<F>>(name, () => ({ touched: {}, key: makeKey() }));
  const draft = { ...before, ...touched };
  return {
    draft,
    key,
    // Reads the map, because two changes may come before the next render.
    set: (changed) => change({ touched: { ...(drafts.get(name) as Kept<F> | undefined)?.touched, ...changed }, key }),
    changes: changesOf<object>(before, draft) as Partial<F>,
    drop: () => {
      drop();
      forgetPage(drafts, name);
    },
  };
}

interface RowFormProps {
  readonly name: string;
  readonly heading: string;
  readonly back: { readonly words: string; readonly go: () => void };
  readonly pages: readonly FormPage[];
  /** A new row is asked for page by page; an existing one is shown on one page. */
  readonly isNew: boolean;
  readonly saveLabel: string;
  readonly onSave: () => void;
  readonly onTry: () => void;
}

/** The form of one row of a tab. */
export function RowForm({ name, heading, back, pages, isNew, saveLabel, onSave, onTry }: RowFormProps) {
  const [wrong, setWrong] = useState(0);
  if (isNew)
    return (
      <PagedForm
        name={name}
        heading={heading}
        back={back}
        pages={pages}
        saveLabel={saveLabel}
        onTry={onTry}
        onSave={onSave}
      />
    );
  const save = (): void => {
    onTry();
    if (pages.some(({ isWrong }) => isWrong)) setWrong(wrong + 1);
    else onSave();
  };
  return (
    <FormView heading={heading} back={back} wrong={wrong} onSubmit={save} submitLabel={saveLabel}>
      {pages.map((page) => (
        <section key={page.heading}>
          <h2>{page.heading}</h2>
          {page.body}
        </section>
      ))}
    </FormView>
  );
}
