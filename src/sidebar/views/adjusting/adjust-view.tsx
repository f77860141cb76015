import { useState } from 'preact/hooks';
import type { ChangeReason } from '../../../domain/plan/records';
import type { AdjustPreview } from '../../../actions/adjusting/adjust';
import type { Adjustable } from '../../../actions/adjusting/adjustable';
import { shortDay, writeDay } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { SelectField, TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { Loaded, LoadedForm } from '../../parts/loaded';
import { Notes } from '../../parts/lines';
import { ResultHeading } from '../../parts/result-heading';
import { ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { plural, say, words } from '../../words';
import { beginKind, emptyAdjust, kindsFor, readAdjust, type AdjustDraft } from './adjust-draft';
import { AdjustFields } from './adjust-fields';
import { useSelectedRow } from '../../use-selected-row';

const texts = words.adjusting;
const reasons = Object.entries(words.options.changeReason) as [ChangeReason, string][];

/** Adjusts a row or the plan: choose it, choose how, see every change, give a reason, apply. One click undoes it. */
export function AdjustView() {
  const { row } = usePanel();
  const [id, choose] = useState<string | null>(row?.id ?? null);
  return (
    <>
      {id === null ? (
        <div class="content">
          <ViewHead heading={texts.heading} />
          <p class="quiet">{texts.lead}</p>
          <RowField id={null} onChoose={choose} />
          <UndoLast />
        </div>
      ) : (
        <Adjusting key={id} id={id} onChoose={choose} />
      )}
    </>
  );
}

function RowField({ id, onChoose }: { readonly id: string | null; readonly onChoose: (id: string) => void }) {
  const query = useAnswer('getFocus', {});
  const useSelected = useSelectedRow((row) => onChoose(row.id));
  return (
    <Loaded of={query}>
      {({ lines, goals }) => {
        const rows = [...lines, ...goals].filter((line) => line.id !== '');
        const options = [
          ...(id === null ? [['choose', texts.choose] as const] : []),
          ...rows.map((line) => [line.id, line.title] as const),
          ...(id === null || id === '' || rows.some((line) => line.id === id) ? [] : [[id, id] as const]),
          ['', texts.wholePlan] as const,
        ];
        return (
          <>
            {rows.length === 0 && <p class="note">{texts.none}</p>}
            <SelectField
              label={texts.whatFor}
              options={options}
              value={id ?? 'choose'}
              onChoose={(chosen) => chosen !== 'choose' && onChoose(chosen)}
            />
            <p class="line">
              <Button look="plain" onPress={() => void useSelected()}>
                {texts.selected}
              </Button>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}

/** The last adjustment, while it can be undone. */
function UndoLast() {
  const { answer, reload } = useAnswer('getAdjustable', { id: '' });
  const undo = useUndo();
  if (answer === null || answer.undo === '') return null;
  return (
    <div class="note">
      <p>{say(texts.undoHow, { text: answer.undo })}</p>
      <Button onPress={() => void undo().then(reload)}>{texts.undo}</Button>
    </div>
  );
}

function useUndo(): () => Promise<void> {
  const { ask, showMessage, refresh } = usePanel();
  return async () => {
    const said = await ask('undoAdjust', {});
    if (said === null) return;
    showMessage(said);
    await refresh();
  };
}

function Adjusting({ id, onChoose }: { readonly id: string; readonly onChoose: (id: string) => void }) {
  const query = useAnswer('getAdjustable', { id });
  return (
    <LoadedForm of={query} heading={texts.heading}>
      {(answer) => <AdjustForm id={id} of={answer} onChoose={onChoose} />}
    </LoadedForm>
  );
}

interface AdjustState {
  readonly draft: AdjustDraft;
  readonly set: (changed: Partial<AdjustDraft>) => void;
  readonly read: ReturnType<typeof readAdjust>;
  readonly preview: AdjustPreview | null;
  /** Whether the preview has changes. Without them it cannot be applied, so it needs no reason. */
  readonly canApply: boolean;
  /** How often it was tried with an error. */
  readonly wrong: number;
  /** Previews the changes, or applies them after the preview. */
  readonly submit: () => Promise<void>;
}

/** The state of the form that adjusts a row or the plan. */
function useAdjust(id: string, of: Adjustable): AdjustState {
  const { locale, ask, showMessage, go, refresh } = usePanel();
  const [draft, change, drop] = useDraft<AdjustDraft>(`adjust.${id}`, () => ({
    ...emptyAdjust,
    ...(kindsFor(of).length === 1 ? beginKind('pause', of) : {}),
  }));
  const [preview, show] = useState<AdjustPreview | null>(null);
  const [wrong, setWrong] = useState(0);
  const undo = useUndo();
  const read = readAdjust(draft, id, locale);
  const canApply = preview !== null && preview.lines.length > 0;
  const set = (changed: Partial<AdjustDraft>): void => {
    change({ ...draft, ...changed });
    // The preview is out of date, unless only the reason or the note has changed.
    if (!('reason' in changed) && !('note' in changed)) {
      show(null);
      setWrong(0);
    }
  };
  const submit = async (): Promise<void> => {
    const { reason, note } = draft;
    if (!('adjust' in read) || (canApply && reason === '')) {
      setWrong(wrong + 1);
      return;
    }
    const { adjust } = read;
    if (!canApply) {
      const answer = await ask('previewAdjust', { adjust });
      if (answer === null) return;
      setWrong(0);
      show(answer);
      return;
    }
    const said = await ask('applyAdjust', {
      adjust,
      basis: preview.basis,
      reason: reason as ChangeReason,
      note: note.trim(),
    });
    if (said === null) return;
    drop();
    go('focus');
    showMessage(said, said.undo === '' ? undefined : () => void undo());
    await refresh();
  };
  return { draft, set, read, preview, canApply, wrong, submit };
}

interface AdjustFormProps {
  readonly id: string;
  readonly of: Adjustable;
  readonly onChoose: (id: string) => void;
}

function AdjustForm({ id, of, onChoose }: AdjustFormProps) {
  const { draft, set, read, preview, canApply, wrong, submit } = useAdjust(id, of);
  const kinds = kindsFor(of).map((kind) => [kind, texts.kinds[kind]] as const);
  const title = of.step?.title ?? of.goal?.title ?? '';
  return (
    <FormView
      heading={texts.heading}
      wrong={wrong}
      onSubmit={() => void submit()}
      submitLabel={canApply ? texts.apply : texts.preview}
    >
      {title === '' ? <RowField id={id} onChoose={onChoose} /> : <RowSummary of={of} title={title} />}
      <Choice
        label={texts.how}
        options={kinds}
        value={draft.kind}
        hint={draft.kind === '' ? undefined : texts.explained[draft.kind]}
        error={wrong > 0 && draft.kind === '' ? texts.choose : undefined}
        onChoose={(kind) => set(beginKind(kind, of))}
      />
      <AdjustFields
        key={draft.kind}
        of={of}
        draft={draft}
        set={set}
        wrong={wrong > 0 && 'field' in read ? read : null}
      />
      {preview !== null && <Preview preview={preview} />}
      {canApply && (
        <>
          <Choice
            label={texts.reason}
            options={reasons}
            value={draft.reason as ChangeReason | ''}
            error={wrong > 0 && draft.reason === '' ? texts.needReason : undefined}
            onChoose={(reason) => set({ reason })}
          />
          <TextField label={texts.note} isOptional value={draft.note} onType={(note) => set({ note })} />
        </>
      )}
    </FormView>
  );
}

/** The row to adjust, how often its date moved, and the suggestion after three moves that count. */
function RowSummary({
  of: { step, goal, moved, counted, suggestion },
  title,
}: {
  readonly of: Adjustable;
  readonly title: string;
}) {
  const { locale } = usePanel();
  const day = step?.due ?? goal?.deadline ?? '';
  return (
    <>
      <p class="about">
        <b dir="auto">{title}</b>
        {day !== '' && <span class="facts quiet block">{writeDay(day, locale)}</span>}
      </p>
      {moved > 0 && (
        <p class="facts quiet">
          {plural(texts.moved, moved)} {counted > 0 && plural(texts.free, counted)}
        </p>
      )}
      {suggestion !== '' && <p class="note">{suggestion}</p>}
    </>
  );
}

/** The cells of each row together: a step whose start and due day move is one entry. New rows have no ID yet. */
function byRow(lines: AdjustPreview['lines']): (typeof lines)[] {
  const rows = new Map<string, (typeof lines)[number][]>();
  lines.forEach((line, at) => {
    const key = line.id === '' ? `${at}` : line.id;
    rows.set(key, [...(rows.get(key) ?? []), line]);
  });
  return [...rows.values()];
}

/** Every row that would change, with its cells as they stand and as they would stand. */
function Preview({ preview: { lines, notes } }: { readonly preview: AdjustPreview }) {
  const { locale, today } = usePanel();
  const written = (text: string): string => (text === '' ? words.forms.nothing : shortDay(text, today, locale));
  return (
    <section>
      <ResultHeading>{texts.previewHeading}</ResultHeading>
      {lines.length === 0 && <p>{texts.previewNone}</p>}
      <ul class="rows">
        {byRow(lines).map((cells, at) => (
          <li key={at}>
            <p dir="auto">
              <b>{cells[0]?.title}</b>
              {cells[0]?.id !== '' && <span class="quiet"> {cells[0]?.id}</span>}
            </p>
            {cells.map(({ what, before, after, isNew }) => (
              <p key={what} class="facts">
                {isNew
                  ? `+ ${texts.isNew}${after === '' ? '' : ` · ${written(after)}`}`
                  : say(words.forms.labelled, { label: what, text: `${written(before)} → ${written(after)}` })}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <Notes notes={notes} />
    </section>
  );
}
