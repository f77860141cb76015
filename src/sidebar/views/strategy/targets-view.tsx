import { useState } from 'preact/hooks';
import type { TargetForm, TargetLine, Targets } from '../../../actions/strategy/targets-form';
import { intervalTo } from '../../dates';
import { usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { DayField, SelectField, TextField, Tick } from '../../parts/field';
import { Rating } from '../../parts/rating';
import { RowForm, useRowDraft } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { optionsOf } from './options';
import { useBackToStages } from '../guide/stages-view';
import { useSave } from '../../use-save';

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
      heading={texts.heading}
      lead={texts.lead}
      empty={texts.empty}
      addLabel={texts.add}
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

function TargetRow({ line, all, close }: RowFormOf<TargetLine, Targets>) {
  const save = useSave();
  const name = `target.${line?.id ?? ''}`;
  const { draft, set, changes, key, drop } = useRowDraft<TargetForm>(name, line ?? emptyTarget);
  const [isTried, setTried] = useState(false);
  const isUnnamed = draft.organisation.trim() === '';
  const rate = (at: number, rating: number): void =>
    set({ fits: all.values.map((_, index) => (index === at ? rating : (draft.fits[index] ?? null))) });
  return (
    <RowForm
      name={name}
      heading={texts.addHeading}
      back={{ words: texts.heading, go: close }}
      isNew={line === null}
      saveLabel={texts.save}
      onTry={() => setTried(true)}
      onSave={() =>
        void save('saveTarget', { target: line === null ? draft : { id: line.id, ...changes }, key }, () => {
          drop();
          close();
        })
      }
      pages={[
        {
          heading: texts.organisation,
          isWrong: isUnnamed,
          body: (
            <>
              <TextField
                label={texts.organisation}
                isLabelUnseen
                value={draft.organisation}
                error={isTried && isUnnamed ? texts.needed : undefined}
                onType={(organisation) => set({ organisation })}
              />
              <TextField label={texts.role} value={draft.role} onType={(role) => set({ role })} />
              <Choice label={texts.stage} options={stages} value={draft.stage} onChoose={(stage) => set({ stage })} />
            </>
          ),
        },
        {
          heading: texts.fits,
          body:
            all.values.length === 0 ? (
              <p class="note">{texts.noValues}</p>
            ) : (
              <>
                {all.values.map(({ value }, at) => (
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
            ),
        },
        {
          heading: texts.nextMove,
          body: (
            <>
              <TextField
                label={texts.nextMove}
                isLabelUnseen
                lines={2}
                value={draft.nextMove}
                onType={(nextMove) => set({ nextMove })}
              />
              <DayField label={texts.nextDate} value={draft.nextDate} onType={(nextDate) => set({ nextDate })} />
              <SelectField
                label={texts.decisionMaker}
                isOptional
                options={[['', texts.noContact], ...all.contacts.map(({ id, title }) => [id, title] as const)]}
                value={draft.decisionMaker}
                onChoose={(decisionMaker) => set({ decisionMaker })}
              />
              <TextField
                label={texts.needs}
                isOptional
                lines={2}
                value={draft.needs}
                onType={(needs) => set({ needs })}
              />
              <Tick label={texts.private} isOn={draft.private} onChange={(isPrivate) => set({ private: isPrivate })} />
            </>
          ),
        },
      ]}
    />
  );
}
