import { useState } from 'preact/hooks';
import { changesOf } from '../views/plan/goal-draft';
import { makeKey } from '../make-key';
import { useDraft, usePanel } from '../panel';
import { useSave } from '../use-save';
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

export interface RowFormState<F> extends RowDraft<F> {
  readonly name: string;
  /** Whether saving or the next page was tried, so that errors are shown. */
  readonly isTried: boolean;
  readonly showErrors: () => void;
  /** Saves the row; then forgets the draft and runs `then`. */
  readonly save: ReturnType<typeof useSave>;
}

/** The state of the form of one row. */
export function useRowForm<F extends object>(name: string, before: F): RowFormState<F> {
  const draft = useRowDraft(name, before);
  const save = useSave();
  const [isTried, setTried] = useState(false);
  return {
    ...draft,
    name,
    isTried,
    showErrors: () => setTried(true),
    save: (call, request, then) =>
      save(call, request, () => {
        draft.drop();
        then();
      }),
  };
}

interface RowFormProps {
  readonly form: Pick<RowFormState<object>, 'name' | 'showErrors'>;
  readonly texts: { readonly heading: string; readonly addHeading: string; readonly save: string };
  readonly pages: readonly FormPage[];
  /** A new row is asked for page by page; an existing one is shown on one page. */
  readonly isNew: boolean;
  readonly onSave: () => void;
  /** Goes back to the list of rows. */
  readonly close: () => void;
}

/** The form of one row of a tab. */
export function RowForm({ form: { name, showErrors }, texts, pages, isNew, onSave, close }: RowFormProps) {
  const [wrong, setWrong] = useState(0);
  const shared = { heading: texts.addHeading, back: { words: texts.heading, go: close } };
  if (isNew)
    return (
      <PagedForm {...shared} name={name} pages={pages} saveLabel={texts.save} onTry={showErrors} onSave={onSave} />
    );
  const submit = (): void => {
    showErrors();
    if (pages.some(({ isWrong }) => isWrong)) setWrong(wrong + 1);
    else onSave();
  };
  return (
    <FormView {...shared} wrong={wrong} onSubmit={submit} submitLabel={texts.save}>
      {pages.map((page) => (
        <section key={page.heading}>
          <h2>{page.heading}</h2>
          {page.body}
        </section>
      ))}
    </FormView>
  );
}
