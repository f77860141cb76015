import { useState } from 'preact/hooks';
import { addDays } from '../../../domain/plan/day';
import type { AdviceForm, AdviceLine, AdviceRequests } from '../../../actions/strategy/advice-form';
import { usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { DayField, SelectField, TextField, Tick } from '../../parts/field';
import { RowForm, useRowDraft } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { words } from '../../words';
import { optionsOf } from './options';
import { useBackToStages } from '../guide/stages-view';
import { useSave } from '../../use-save';

const texts = words.strategy.advice;
const abouts = optionsOf(words.options.adviceAbout);
const statuses = optionsOf(words.options.adviceStatus);
/** Days to wait for an answer. */
const DAYS_TO_FOLLOW_UP = 14;
const emptyAdvice: AdviceForm = {
  id: '',
  askedOn: '',
  whom: '',
  about: '',
  question: '',
  followUpOn: '',
  said: '',
  change: '',
  status: 'drafted',
  thanked: false,
};

/** Requests for advice, the answers, and what came of them. */
export function AdviceView() {
  return (
    <TabView
      heading={texts.heading}
      lead={texts.lead}
      empty={texts.empty}
      addLabel={texts.add}
      back={useBackToStages()}
      query={useAnswer('getAdvice', {})}
      idOf={({ id }) => id}
      titleOf={({ question, name }) => (question === '' ? name : question)}
      factsOf={({ name, status, whatNow }) =>
        [name, ...(status === '' ? [] : [words.options.adviceStatus[status]]), whatNow].filter((part) => part !== '')
      }
      Form={AdviceRow}
    />
  );
}

function AdviceRow({ line, all, close }: RowFormOf<AdviceLine, AdviceRequests>) {
  const { today } = usePanel();
  const save = useSave();
  const name = `advice.${line?.id ?? ''}`;
  const { draft, set, changes, key, drop } = useRowDraft<AdviceForm>(name, line ?? emptyAdvice);
  const [isTried, setTried] = useState(false);
  const isKnown = all.contacts.some(({ id }) => id === draft.whom);
  const [isOther, setOther] = useState(!isKnown && (draft.whom !== '' || all.contacts.length === 0));
  const isUnnamed = draft.whom.trim() === '';
  const error = isTried && isUnnamed ? texts.needed : undefined;
  return (
    <RowForm
      name={name}
      heading={texts.addHeading}
      back={{ words: texts.heading, go: close }}
      isNew={line === null}
      saveLabel={texts.save}
      onTry={() => setTried(true)}
      onSave={() =>
        void save('saveAdvice', { advice: line === null ? draft : { id: line.id, ...changes }, key }, () => {
          drop();
          close();
        })
      }
      pages={[
        {
          heading: texts.whom,
          isWrong: isUnnamed,
          body: (
            <>
              {all.contacts.length > 0 && (
                <SelectField
                  label={texts.whom}
                  isLabelUnseen
                  error={isOther ? undefined : error}
                  options={[
                    ['', words.adjusting.choose],
                    ...all.contacts.map(({ id, title }) => [id, title] as const),
                    ['other', texts.whomOther],
                  ]}
                  value={isOther ? 'other' : draft.whom}
                  onChoose={(whom) => {
                    setOther(whom === 'other');
                    set({ whom: whom === 'other' ? '' : whom });
                  }}
                />
              )}
              {isOther && (
                <TextField label={texts.whomName} error={error} value={draft.whom} onType={(whom) => set({ whom })} />
              )}
              <Choice label={texts.about} options={abouts} value={draft.about} onChoose={(about) => set({ about })} />
            </>
          ),
        },
        {
          heading: texts.question,
          body: (
            <>
              <TextField
                label={texts.question}
                isLabelUnseen
                lines={3}
                hint={texts.questionHint}
                value={draft.question}
                onType={(question) => set({ question })}
              />
              <Choice
                label={texts.status}
                options={statuses}
                value={draft.status}
                onChoose={(status) =>
                  set({
                    status,
                    ...(status === 'asked' && draft.askedOn === ''
                      ? { askedOn: today, followUpOn: draft.followUpOn || addDays(today, DAYS_TO_FOLLOW_UP) }
                      : {}),
                  })
                }
              />
              {draft.status !== 'drafted' && (
                <DayField
                  label={texts.askedOn}
                  isOptional
                  value={draft.askedOn}
                  onType={(askedOn) => set({ askedOn })}
                />
              )}
              {draft.status === 'asked' && (
                <DayField
                  label={texts.followUpOn}
                  isOptional
                  value={draft.followUpOn}
                  onType={(followUpOn) => set({ followUpOn })}
                />
              )}
            </>
          ),
        },
        ...(line === null || draft.status === 'drafted'
          ? []
          : [
              {
                heading: texts.said,
                body: (
                  <>
                    <TextField
                      label={texts.said}
                      isLabelUnseen
                      lines={3}
                      value={draft.said}
                      onType={(said) => set({ said })}
                    />
                    <TextField
                      label={texts.change}
                      isOptional
                      lines={2}
                      value={draft.change}
                      onType={(change) => set({ change })}
                    />
                    <Tick label={texts.thanked} isOn={draft.thanked} onChange={(thanked) => set({ thanked })} />
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}
