import { useState } from 'preact/hooks';
import { isDay } from '../../../domain/plan/day';
import type { Breakdown, BreakdownForm, BreakdownPiece, BreakdownPreview } from '../../../actions/planning/breakdown';
import { shortDay, writeDay } from '../../dates';
import { makeKey } from '../../make-key';
import { typeNumber } from '../../numbers';
import { readHours } from '../../spoken';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { DayField, TextField } from '../../parts/field';
import { HoursField } from '../../parts/hours-field';
import { FormView } from '../../parts/form-view';
import { Notes } from '../../parts/lines';
import { ResultHeading } from '../../parts/result-heading';
import { useSave } from '../../use-save';
import { plural, say, words } from '../../words';

const texts = words.planning.breakdown;

/** As typed: the hours are a text, which may be unreadable. */
type Piece = Omit<BreakdownPiece, 'effort'> & { readonly effort: string };

interface Draft {
  readonly begin: string;
  readonly shortTitle: string;
  /** From the end backwards. */
  readonly pieces: readonly Piece[];
  readonly key: string;
}

interface PiecesState {
  readonly draft: Draft;
  readonly set: (changed: Partial<Draft>) => void;
  /** The pieces with a title. Only they are previewed and saved. */
  readonly named: readonly Piece[];
  readonly preview: BreakdownPreview | null;
  /** Whether the preview shows a problem, so that the pieces cannot be saved yet. */
  readonly hasProblems: boolean;
  /** How often it was tried without any piece. */
  readonly wrong: number;
  /** Previews the pieces, or saves them after a preview without problems. */
  readonly submit: () => Promise<void>;
}

/** The state of the pieces' form. */
function usePieces({ goal, pieces, begin }: Breakdown): PiecesState {
  const { today, locale, ask, go, invalidate } = usePanel();
  const save = useSave();
  const [draft, change, drop] = useDraft<Draft>(`breakdown.${goal.id}`, () => ({
    begin,
    shortTitle: '',
    pieces: pieces.map((piece) => ({ ...piece, effort: typeNumber(piece.effort, locale) })),
    key: makeKey(),
  }));
  const [preview, show] = useState<BreakdownPreview | null>(null);
  const [wrong, setWrong] = useState(0);
  const named = draft.pieces.filter(({ title }) => title.trim() !== '');
  const hasProblems = preview?.pieces.some(({ problem }) => problem !== '') ?? false;
  const submit = async (): Promise<void> => {
    if (named.length === 0) {
      setWrong(wrong + 1);
      return;
    }
    const breakdown = formOf(draft, named, goal.id, today, locale);
    if (preview === null || hasProblems) {
      const answer = await ask('previewBreakdown', { breakdown });
      if (answer !== null) show(answer);
      return;
    }
    await save('saveBreakdown', { breakdown, key: draft.key }, () => {
      drop();
      invalidate('getGoals');
      go('focus');
    });
  };
  const set = (changed: Partial<Draft>): void => {
    change({ ...draft, ...changed });
    show(null);
  };
  return { draft, set, named, preview, hasProblems, wrong, submit };
}

function formOf(draft: Draft, named: readonly Piece[], goal: string, today: string, locale: string): BreakdownForm {
  return {
    goal,
    begin: isDay(draft.begin) ? draft.begin : today,
    shortTitle: draft.shortTitle.trim(),
    pieces: named.map(({ title, when, effort }) => ({
      title: title.trim(),
      when: when.trim(),
      effort: readHours(effort, locale),
    })),
  };
}

/** The pieces of a goal from its end backwards, and a preview of the steps that they become. */
export function PiecesForm({ of }: { readonly of: Breakdown }) {
  const { locale } = usePanel();
  const { goal, weeks } = of;
  const state = usePieces(of);
  const { draft, set, preview, hasProblems } = state;
  return (
    <FormView
      heading={texts.heading}
      wrong={state.wrong}
      onSubmit={() => void state.submit()}
      submitLabel={preview === null || hasProblems ? texts.preview : texts.save}
    >
      <p class="about">
        <b dir="auto">{say(texts.last, { goal: goal.title })}</b>
        {goal.deadline !== '' && <span class="facts quiet block">{writeDay(goal.deadline, locale)}</span>}
      </p>
      <p class="quiet">{weeks > 0 ? plural(texts.weeks, weeks) : texts.lead}</p>
      <DayField label={texts.begin} value={draft.begin} onType={(begin) => set({ begin })} />
      {draft.pieces.map((piece, at) => (
        <PieceFields key={at} piece={piece} at={at} {...state} />
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

interface PieceProps extends PiecesState {
  readonly piece: Piece;
  /** Its place, from 0. */
  readonly at: number;
}

/** The fields of one piece. */
function PieceFields({ piece, at, draft: { pieces }, set, named, preview, wrong }: PieceProps) {
  const name = say(texts.piece, { at: at + 1 });
  const change = (changed: Partial<Piece>): void =>
    set({ pieces: pieces.map((other, index) => (index === at ? { ...other, ...changed } : other)) });
  return (
    <fieldset class="step">
      <legend class="unseen">{name}</legend>
      <TextField
        label={texts.title}
        lines={2}
        value={piece.title}
        error={wrong > 0 && named.length === 0 && at === 0 ? texts.needed : undefined}
        onType={(title) => change({ title })}
      />
      <div class="pair wide-first">
        <TextField
          label={texts.when}
          value={piece.when}
          placeholder={texts.whenHint}
          error={preview?.pieces[named.indexOf(piece)]?.problem || undefined}
          onType={(when) => change({ when })}
        />
        <HoursField label={texts.effort} value={piece.effort} onType={(effort) => change({ effort })} />
      </div>
      {pieces.length > 1 && (
        <p class="line">
          <Button
            look="plain"
            label={say(texts.removeFor, { title: piece.title || name })}
            onPress={() => set({ pieces: pieces.filter((_, index) => index !== at) })}
          >
            {texts.remove}
          </Button>
        </p>
      )}
    </fieldset>
  );
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
      <Notes notes={notes} />
    </section>
  );
}
