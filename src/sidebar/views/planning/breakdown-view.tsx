import { useState } from 'preact/hooks';
import { isDay } from '../../../domain/plan/day';
import type { Breakdown, BreakdownForm, BreakdownPiece, BreakdownPreview } from '../../../actions/planning/breakdown';
import { shortDay, writeDay } from '../../dates';
import { makeKey } from '../../make-key';
import { readNumber, typeNumber } from '../../numbers';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { DayField, NumberField, TextField } from '../../parts/field';
import { FormView } from '../../parts/form-view';
import { Loaded, LoadedForm } from '../../parts/loaded';
import { ResultHeading } from '../../parts/result-heading';
import { ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { plural, say, words } from '../../words';

const texts = words.planning.breakdown;

/** Breaks a goal down from its end backwards into steps with dates, and perhaps a nearer goal. */
export function BreakdownView() {
  const { row } = usePanel();
  const [goal, choose] = useState(row?.id ?? '');
  return goal === '' ? <WhichGoal onChoose={choose} /> : <OneGoal key={goal} goal={goal} />;
}

function WhichGoal({ onChoose }: { readonly onChoose: (goal: string) => void }) {
  const query = useAnswer('getGoals', {});
  return (
    <div class="content">
      <ViewHead heading={texts.heading} />
      <p class="quiet">{texts.lead}</p>
      <Loaded of={query}>
        {({ goals }) =>
          goals.length === 0 ? (
            <p class="note">{texts.none}</p>
          ) : (
            <>
              <h2>{texts.whichGoal}</h2>
              <div class="cards">
                {goals
                  .filter(({ id }) => id !== '')
                  .map(({ id, title, deadline }) => (
                    <GoalCard key={id} title={title} deadline={deadline} onChoose={() => onChoose(id)} />
                  ))}
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function GoalCard({
  title,
  deadline,
  onChoose,
}: {
  readonly title: string;
  readonly deadline: string;
  readonly onChoose: () => void;
}) {
  const { locale, today } = usePanel();
  return (
    <button type="button" class="card" dir="auto" onClick={onChoose}>
      {title}
      {deadline !== '' && <span>{shortDay(deadline, today, locale)}</span>}
    </button>
  );
}

function OneGoal({ goal }: { readonly goal: string }) {
  const query = useAnswer('getBreakdown', { goal });
  return (
    <LoadedForm of={query} heading={texts.heading}>
      {(answer) => <PiecesForm of={answer} />}
    </LoadedForm>
  );
}

/** As typed: the hours are a text, which may be unreadable. */
type Piece = Omit<BreakdownPiece, 'effort'> & { readonly effort: string };

interface Draft {
  readonly begin: string;
  readonly shortTitle: string;
  /** From the end backwards. */
  readonly pieces: readonly Piece[];
  readonly key: string;
}

function PiecesForm({ of: { goal, pieces, weeks, begin } }: { readonly of: Breakdown }) {
  const { today, locale, ask, go, showMessage, refresh, invalidate } = usePanel();
  const [draft, change, drop] = useDraft<Draft>(`breakdown.${goal.id}`, () => ({
    begin,
    shortTitle: '',
    pieces: pieces.map((piece) => ({ ...piece, effort: typeNumber(piece.effort, locale) })),
    key: makeKey(),
  }));
  const [preview, show] = useState<BreakdownPreview | null>(null);
  const [wrong, setWrong] = useState(0);
  const set = (changed: Partial<Draft>): void => {
    change({ ...draft, ...changed });
    show(null);
  };
  const setPiece = (at: number, changed: Partial<Piece>): void =>
    set({ pieces: draft.pieces.map((piece, index) => (index === at ? { ...piece, ...changed } : piece)) });
  const named = draft.pieces.filter(({ title }) => title.trim() !== '');
  const isEmpty = named.length === 0;
  const form: BreakdownForm = {
    goal: goal.id,
    begin: isDay(draft.begin) ? draft.begin : today,
    shortTitle: draft.shortTitle.trim(),
    pieces: named.map(({ title, when, effort }) => ({
      title: title.trim(),
      when: when.trim(),
      effort: readNumber(effort, locale),
    })),
  };
  const hasProblems = preview?.pieces.some(({ problem }) => problem !== '') ?? false;
  const submit = async (): Promise<void> => {
    if (isEmpty) {
      setWrong(wrong + 1);
      return;
    }
    if (preview === null || hasProblems) {
      const answer = await ask('previewBreakdown', { breakdown: form });
      if (answer !== null) show(answer);
      return;
    }
    const said = await ask('saveBreakdown', { breakdown: form, key: draft.key });
    if (said === null) return;
    drop();
    invalidate('getGoals');
    go('focus');
    showMessage(said);
    await refresh();
  };
  return (
    <FormView
      heading={texts.heading}
      wrong={wrong}
      onSubmit={() => void submit()}
      submitLabel={preview === null || hasProblems ? texts.preview : texts.save}
    >
      <p class="about">
        <b dir="auto">{say(texts.last, { goal: goal.title })}</b>
        {goal.deadline !== '' && <span class="facts quiet block">{writeDay(goal.deadline, locale)}</span>}
      </p>
      <p class="quiet">{weeks > 0 ? plural(texts.weeks, weeks) : texts.lead}</p>
      <DayField label={texts.begin} value={draft.begin} onType={(begin) => set({ begin })} />
      {draft.pieces.map((piece, at) => (
        <fieldset key={at} class="step">
          <legend class="unseen">{say(texts.piece, { at: at + 1 })}</legend>
          <TextField
            label={texts.title}
            lines={2}
            value={piece.title}
            error={wrong > 0 && isEmpty && at === 0 ? texts.needed : undefined}
            onType={(title) => setPiece(at, { title })}
          />
          <div class="pair wide-first">
            <TextField
              label={texts.when}
              value={piece.when}
              placeholder={texts.whenHint}
              error={problemOf(preview, named.indexOf(piece))}
              onType={(when) => setPiece(at, { when })}
            />
            <NumberField label={texts.effort} value={piece.effort} onType={(effort) => setPiece(at, { effort })} />
          </div>
          {draft.pieces.length > 1 && (
            <p class="line">
              <Button
                look="plain"
                label={say(texts.removeFor, { title: piece.title || say(texts.piece, { at: at + 1 }) })}
                onPress={() => set({ pieces: draft.pieces.filter((_, index) => index !== at) })}
              >
                {texts.remove}
              </Button>
            </p>
          )}
        </fieldset>
      ))}
      <p class="line">
        <Button onPress={() => set({ pieces: [...draft.pieces, { title: '', when: '', effort: '' }] })}>
          {texts.add}
        </Button>
      </p>
      <TextField
        label={texts.short}
        isOptional
        hint={texts.shortHint}
        value={draft.shortTitle}
        onType={(shortTitle) => set({ shortTitle })}
      />
      {preview !== null &&
        (hasProblems ? <p class="note trouble">▲ {texts.problems}</p> : <Preview preview={preview} />)}
    </FormView>
  );
}

function problemOf(preview: BreakdownPreview | null, at: number): string | undefined {
  return preview?.pieces[at]?.problem || undefined;
}

/** The steps as they would be written, the earliest first. */
function Preview({ preview: { pieces, short, notes } }: { readonly preview: BreakdownPreview }) {
  const { locale, today } = usePanel();
  const write = (day: string): string => shortDay(day, today, locale);
  const ordered = [...pieces].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  return (
    <section>
      <ResultHeading>{texts.previewHeading}</ResultHeading>
      <ul class="rows">
        {ordered.map(({ title, start, due }, at) => (
          <li key={at}>
            <p dir="auto">
              <b>{title}</b>
            </p>
            <p class="facts quiet">
              {start === '' ? write(due) : say(texts.from, { start: write(start), due: write(due) })}
            </p>
          </li>
        ))}
        {short !== null && (
          <li>
            <p dir="auto">{say(texts.shortLine, { title: short.title, day: write(short.deadline) })}</p>
          </li>
        )}
      </ul>
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </section>
  );
}
