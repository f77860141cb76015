import type { TargetForm, TargetLine, Targets } from '../../../actions/strategy/targets-form';
import { intervalTo } from '../../dates';
import { usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { DayField, TextField, Tick } from '../../parts/field';
import { Rating } from '../../parts/rating';
import { RowField } from '../../parts/row-field';
import { RowForm, useRowForm, type RowFormState } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { optionsOf } from '../../parts/options';
import { useBackToStages } from '../guide/stages-view';

const texts = words.strategy.targets;
const stages = optionsOf(words.options.targetStage);

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
};

/** Roles at organisations with their fit to the values. */
export function TargetsView() {
  const { today, locale } = usePanel();
  return (
    <TabView
      texts={texts}
      back={useBackToStages()}
      query={useAnswer('getTargets', {})}
      idOf={({ id }) => id}
      titleOf={({ organisation, role }) => [organisation, role].filter((part) => part !== '').join(' · ')}
      factsOf={({ stage, fit, nextMove, nextDate }) => [
        ...(stage === '' ? [] : [words.options.targetStage[stage]]),
        ...(fit === null ? [] : [say(texts.fit, { share: Math.round(fit * 100) })]),
        ...(nextMove === '' ? [] : [nextMove]),
        ...(nextDate === '' ? [] : [intervalTo(nextDate, today, locale)]),
      ]}
      Form={TargetRow}
    />
  );
}

type Form = RowFormState<TargetForm>;

function TargetRow({ line, all, close }: RowFormOf<TargetLine, Targets>) {
  const form = useRowForm<TargetForm>(`target.${line?.id ?? ''}`, line ?? emptyTarget);
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
          body: <RoleFields form={form} />,
        },
        { heading: texts.fits, body: <FitFields form={form} values={all.values} /> },
        { heading: texts.nextMove, body: <NextMoveFields form={form} contacts={all.contacts} /> },
      ]}
    />
  );
}

/** The organisation, the role there, and how far the user has come. */
function RoleFields({ form: { draft, set, isTried } }: { readonly form: Form }) {
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
      <Choice label={texts.stage} options={stages} value={draft.stage} onChoose={(stage) => set({ stage })} />
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
