import type { TargetForm, TargetLine, Targets } from '../../../actions/strategy/targets-form';
import { intervalTo } from '../../dates';
import { usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { Lines } from '../../parts/lines';
import { DayField, TextField, Tick } from '../../parts/field';
import { Rating } from '../../parts/rating';
import { RowField } from '../../parts/row-field';
import { RowForm, useRowForm, type RowFormState } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { optionsOf, withOwn } from '../../parts/options';
import { PasteApplications } from './paste-applications';
import { useBackToStages } from '../guide/stages-view';

const texts = words.strategy.targets;
const stages: readonly (readonly [string, string])[] = optionsOf(words.options.targetStage);

const emptyTarget: TargetForm = {
  id: '',
  organisation: '',
  role: '',
  fits: [],
  decisionMaker: '',
  needs: '',
  stage: 'watching',
  nextMove: '',
  nextDate: '',
  private: false,
  stages: '',
};

/** Roles at organisations with their fit to the values. */
export function TargetsView() {
  const { today, locale } = usePanel();
  const query = useAnswer('getTargets', {});
  return (
    <TabView
      texts={texts}
      back={useBackToStages()}
      query={query}
      idOf={({ id }) => id}
      titleOf={({ organisation, role }) => [organisation, role].filter((part) => part !== '').join(' · ')}
      factsOf={({ stage, ownStatus, fit, nextMove, nextDate, followUp }) => [
        ...(stage === '' ? [] : [ownStatus ?? words.options.targetStage[stage]]),
        ...(fit === null ? [] : [say(texts.fit, { share: Math.round(fit * 100) })]),
        ...(nextMove === '' ? [] : [nextMove]),
        ...(nextDate === '' ? [] : [intervalTo(nextDate, today, locale)]),
        ...(followUp === '' ? [] : [say(texts.followUp, { day: intervalTo(followUp, today, locale) })]),
      ]}
      after={({ way, times }) => (
        <>
          <Said heading={texts.way} lines={way} />
          <Said heading={texts.times} lines={times} />
          <PasteApplications reload={query.reload} />
        </>
      )}
      Form={TargetRow}
    />
  );
}

function Said({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <Lines lines={lines} />
    </section>
  );
}

type Form = RowFormState<TargetForm>;

function TargetRow({ line, all, close }: RowFormOf<TargetLine, Targets>) {
  const form = useRowForm<TargetForm>(
    `target.${line?.id ?? ''}`,
    line === null ? emptyTarget : { ...line, stage: line.ownStatus ?? line.stage },
  );
  const { draft, changes, key, save } = form;
  return (
    <RowForm
      form={form}
      texts={texts}
      isNew={line === null}
      close={close}
      onSave={() =>
        void save('saveTarget', { target: line === null ? draft : { id: line.id, ...changes }, key }, close)
      }
      pages={[
        {
          heading: texts.organisation,
          isWrong: draft.organisation.trim() === '',
          body: <RoleFields form={form} own={all.own} />,
        },
        { heading: texts.fits, body: <FitFields form={form} values={all.values} /> },
        { heading: texts.nextMove, body: <NextMoveFields form={form} contacts={all.contacts} /> },
      ]}
    />
  );
}

/** The organisation, the role there, and how far the user has come. */
function RoleFields({ form: { draft, set, isTried }, own }: { readonly form: Form; readonly own: Targets['own'] }) {
  return (
    <>
      <TextField
        label={texts.organisation}
        isLabelUnseen
        value={draft.organisation}
        error={isTried && draft.organisation.trim() === '' ? texts.needed : undefined}
        onType={(organisation) => set({ organisation })}
      />
      <TextField label={texts.role} value={draft.role} onType={(role) => set({ role })} />
      <Choice
        label={texts.stage}
        options={withOwn(stages, own)}
        value={draft.stage}
        onChoose={(stage) => set({ stage })}
      />
      {draft.id !== '' && (
        <TextField
          label={texts.stages}
          isOptional
          lines={3}
          hint={texts.stagesHint}
          value={draft.stages}
          onType={(typed) => set({ stages: typed })}
        />
      )}
    </>
  );
}

/** How well the role fits each value. */
function FitFields({ form: { draft, set }, values }: { readonly form: Form; readonly values: Targets['values'] }) {
  if (values.length === 0) return <p class="note">{texts.noValues}</p>;
  const rate = (at: number, rating: number): void =>
    set({ fits: values.map((_, index) => (index === at ? rating : (draft.fits[index] ?? null))) });
  return (
    <>
      {values.map(({ value }, at) => (
        <Rating
          key={value}
          label={value}
          low={texts.fitLow}
          high={texts.fitHigh}
          value={draft.fits[at] ?? null}
          onRate={(rating) => rate(at, rating)}
        />
      ))}
    </>
  );
}

interface NextMoveProps {
  readonly form: Form;
  readonly contacts: Targets['contacts'];
}

/** What to do next, and who decides there. */
function NextMoveFields({ form: { draft, set }, contacts }: NextMoveProps) {
  return (
    <>
      <TextField
        label={texts.nextMove}
        isLabelUnseen
        lines={2}
        value={draft.nextMove}
        onType={(nextMove) => set({ nextMove })}
      />
      <DayField label={texts.nextDate} value={draft.nextDate} onType={(nextDate) => set({ nextDate })} />
      <RowField
        label={texts.decisionMaker}
        rows={contacts}
        none={texts.noContact}
        value={draft.decisionMaker}
        onChoose={(decisionMaker) => set({ decisionMaker })}
      />
      <TextField label={texts.needs} isOptional lines={2} value={draft.needs} onType={(needs) => set({ needs })} />
      <Tick label={texts.private} isOn={draft.private} onChange={(isPrivate) => set({ private: isPrivate })} />
    </>
  );
}
