import { useState } from 'preact/hooks';
import type { ChoiceForm, ChoiceLine, Strategy } from '../../../actions/strategy/strategy-form';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { TextField } from '../../parts/field';
import { Rating } from '../../parts/rating';
import { RowForm, useRowDraft } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { plural, words } from '../../words';
import { optionsOf } from './options';
import { useBackToStages } from '../guide/stages-view';
import { useSave } from '../../use-save';

const texts = words.strategy.choices;
const kinds = optionsOf(words.options.choiceKind);
const emptyChoice: ChoiceForm = { id: '', kind: '', choice: '', why: '', buildsOn: '', evidence: '', sure: null };

/** The strategic choices, and the goals that serve none of them. */
export function StrategyView() {
  return (
    <TabView
      heading={texts.heading}
      lead={texts.lead}
      empty={texts.empty}
      addLabel={texts.add}
      back={useBackToStages()}
      query={useAnswer('getStrategy', {})}
      idOf={({ id }) => id}
      titleOf={({ choice }) => choice}
      factsOf={({ kind, goals, note }) => [
        ...(kind === '' ? [] : [words.options.choiceKind[kind]]),
        ...(note === '' ? servedBy(kind, goals.length) : [note]),
      ]}
      Form={ChoiceRow}
      after={(all) => <Unserved goals={all.unserved} />}
    />
  );
}

/** How many goals serve a choice. Only a focus and an advantage are said to need one; other kinds do without. */
function servedBy(kind: ChoiceForm['kind'], goals: number): readonly string[] {
  if (goals > 0) return [plural(texts.serves, goals)];
  return kind === 'focus' || kind === 'advantage' ? [texts.alone] : [];
}

function Unserved({ goals }: { readonly goals: Strategy['unserved'] }) {
  if (goals.length === 0) return null;
  return (
    <section>
      <h2>{texts.unserved}</h2>
      <ul class="dots">
        {goals.map(({ id, title }) => (
          <li key={id} dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChoiceRow({ line, all, close }: RowFormOf<ChoiceLine, Strategy>) {
  const { go } = usePanel();
  const save = useSave();
  const name = `choice.${line?.id ?? ''}`;
  const hasUltimate = all.rows.some(({ kind }) => kind === 'ultimate');
  const { draft, set, changes, key, drop } = useRowDraft<ChoiceForm>(
    name,
    line ?? { ...emptyChoice, kind: hasUltimate ? '' : 'ultimate' },
  );
  const [isTried, setTried] = useState(false);
  const isUnnamed = draft.choice.trim() === '';
  const { kind } = draft;
  return (
    <RowForm
      name={name}
      heading={texts.addHeading}
      back={{ words: texts.heading, go: close }}
      isNew={line === null}
      saveLabel={texts.save}
      onTry={() => setTried(true)}
      onSave={() =>
        void save('saveChoice', { choice: line === null ? formOf(draft) : { id: line.id, ...changes }, key }, () => {
          drop();
          close();
        })
      }
      pages={[
        {
          heading: texts.kind,
          isWrong: kind === '',
          body: (
            <Choice
              label={texts.kind}
              isLabelUnseen
              options={kinds}
              value={kind}
              hint={kind === '' ? undefined : texts.kindHow[kind]}
              error={isTried && kind === '' ? texts.kindNeeded : undefined}
              onChoose={(chosen) => set({ kind: chosen })}
            />
          ),
        },
        {
          heading: texts.choice,
          isWrong: isUnnamed,
          body: (
            <>
              <TextField
                label={texts.choice}
                isLabelUnseen
                lines={2}
                hint={kind === '' ? undefined : texts.examples[kind]}
                value={draft.choice}
                error={isTried && isUnnamed && draft.choice === '' ? texts.needed : undefined}
                onType={(choice) => set({ choice })}
              />
              <TextField label={texts.why} isOptional lines={2} value={draft.why} onType={(why) => set({ why })} />
            </>
          ),
        },
        {
          heading: texts.sure,
          body: (
            <>
              <Rating
                label={texts.sure}
                isLabelUnseen
                low={texts.sureLow}
                high={texts.sureHigh}
                value={draft.sure}
                onRate={(sure) => set({ sure })}
              />
              <p class="hint">{texts.sureHow}</p>
              <TextField
                label={texts.buildsOn}
                isOptional
                lines={2}
                {...(all.strengths.length > 0 ? { hint: `${texts.strengths}: ${all.strengths.join('; ')}` } : {})}
                value={draft.buildsOn}
                onType={(buildsOn) => set({ buildsOn })}
              />
              <TextField
                label={texts.evidence}
                isOptional
                lines={2}
                value={draft.evidence}
                onType={(evidence) => set({ evidence })}
              />
              {line !== null && (
                <p class="line">
                  <Button onPress={() => go('experiments', { id: '' })}>{texts.test}</Button>
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function formOf(draft: ChoiceForm): ChoiceForm {
  const { id, kind, choice, why, buildsOn, evidence, sure } = draft;
  return { id, kind, choice: choice.trim(), why, buildsOn, evidence, sure };
}
