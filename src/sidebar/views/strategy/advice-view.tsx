import { useState } from 'preact/hooks';
import { addDays } from '../../../domain/plan/day';
import type { AdviceForm, AdviceLine, AdviceRequests } from '../../../actions/strategy/advice-form';
import { usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { DayField, SelectField, TextField, Tick } from '../../parts/field';
import { RowForm, useRowForm, type RowFormState } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { words } from '../../words';
import { optionsOf, withOwn } from '../../parts/options';
import { useBackToStages } from '../guide/stages-view';

const texts = words.strategy.advice;
const abouts = optionsOf(words.options.adviceAbout);
const statuses: readonly (readonly [string, string])[] = optionsOf(words.options.adviceStatus);
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
      texts={texts}
      back={useBackToStages()}
      query={useAnswer('getAdvice', {})}
      idOf={({ id }) => id}
      titleOf={({ question, name }) => (question === '' ? name : question)}
      factsOf={({ name, status, ownStatus, whatNow }) =>
        [name, ...(status === '' ? [] : [ownStatus ?? words.options.adviceStatus[status]]), whatNow].filter(
          (part) => part !== '',
        )
      }
      Form={AdviceRow}
    />
  );
}

type Form = RowFormState<AdviceForm>;

/** The key of the word that a status means. */
const meaningOf = (status: string, own: AdviceRequests['own'] = []): string =>
  own.find(({ word }) => word === status)?.meaning ?? status;

function AdviceRow({ line, all, close }: RowFormOf<AdviceLine, AdviceRequests>) {
  const form = useRowForm<AdviceForm>(
    `advice.${line?.id ?? ''}`,
    line === null ? emptyAdvice : { ...line, status: line.ownStatus ?? line.status },
  );
  const { draft, changes, key, save } = form;
  const isUnnamed = draft.whom.trim() === '';
  return (
    <RowForm
      form={form}
      texts={texts}
      isNew={line === null}
      close={close}
      onSave={() =>
        void save('saveAdvice', { advice: line === null ? draft : { id: line.id, ...changes }, key }, close)
      }
      pages={[
        {
          heading: texts.whom,
          isWrong: isUnnamed,
          body: (
            <WhomFields
              form={form}
              contacts={all.contacts}
              error={form.isTried && isUnnamed ? texts.needed : undefined}
            />
          ),
        },
        { heading: texts.question, body: <QuestionFields form={form} own={all.own} /> },
        ...(line === null || meaningOf(draft.status, all.own) === 'drafted'
          ? []
          : [{ heading: texts.said, body: <AnswerFields form={form} /> }]),
      ]}
    />
  );
}

interface WhomProps {
  readonly form: Form;
  readonly contacts: AdviceRequests['contacts'];
  readonly error: string | undefined;
}

/** Whom to ask: one of the contacts or somebody else, and about what. */
function WhomFields({ form: { draft, set }, contacts, error }: WhomProps) {
  const isKnown = contacts.some(({ id }) => id === draft.whom);
  const [isOther, setOther] = useState(!isKnown && (draft.whom !== '' || contacts.length === 0));
  return (
    <>
      {contacts.length > 0 && (
        <SelectField
          label={texts.whom}
          isLabelUnseen
          error={isOther ? undefined : error}
          options={[
            ['', words.adjusting.choose],
            ...contacts.map(({ id, title }) => [id, title] as const),
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
  );
}

/** The question, whether it was asked, and when. */
function QuestionFields({ form: { draft, set }, own }: { readonly form: Form; readonly own: AdviceRequests['own'] }) {
  const { today } = usePanel();
  const meaning = meaningOf(draft.status, own);
  const setStatus = (status: string): void =>
    set({
      status,
      ...(meaningOf(status, own) === 'asked' && draft.askedOn === ''
        ? { askedOn: today, followUpOn: draft.followUpOn || addDays(today, DAYS_TO_FOLLOW_UP) }
        : {}),
    });
  return (
    <>
      <TextField
        label={texts.question}
        isLabelUnseen
        lines={3}
        hint={texts.questionHint}
        value={draft.question}
        onType={(question) => set({ question })}
      />
      <Choice label={texts.status} options={withOwn(statuses, own)} value={draft.status} onChoose={setStatus} />
      {meaning !== 'drafted' && (
        <DayField
          label={texts.askedOn}
          isPast
          isOptional
          value={draft.askedOn}
          onType={(askedOn) => set({ askedOn })}
        />
      )}
      {meaning === 'asked' && (
        <DayField
          label={texts.followUpOn}
          isOptional
          value={draft.followUpOn}
          onType={(followUpOn) => set({ followUpOn })}
        />
      )}
    </>
  );
}

/** What was answered, and what came of it. */
function AnswerFields({ form: { draft, set } }: { readonly form: Form }) {
  return (
    <>
      <TextField label={texts.said} isLabelUnseen lines={3} value={draft.said} onType={(said) => set({ said })} />
      <TextField label={texts.change} isOptional lines={2} value={draft.change} onType={(change) => set({ change })} />
      <Tick label={texts.thanked} isOn={draft.thanked} onChange={(thanked) => set({ thanked })} />
    </>
  );
}
