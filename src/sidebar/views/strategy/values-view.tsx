import type { ValueForm, ValueLine, Values } from '../../../actions/strategy/values-form';
import { usePanel } from '../../panel';
import { TextField } from '../../parts/field';
import { Rating } from '../../parts/rating';
import { RowForm, useRowForm, type RowFormState } from '../../parts/row-form';
import { TabView, type RowFormOf } from '../../parts/tab-view';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';
import { useBackToStages } from '../guide/stages-view';

const texts = words.strategy.values;
const emptyValue: ValueForm = { value: '', importance: null, today: null, note: '' };
const isUnrated = ({ importance, today }: ValueLine): boolean => importance === null || today === null;

/** The values with their importance, and how well each is met today. */
export function ValuesView() {
  return (
    <TabView
      texts={texts}
      back={useBackToStages()}
      query={useAnswer('getValues', {})}
      idOf={({ value }) => value}
      titleOf={({ value }) => value}
      factsOf={(line) => [
        isUnrated(line)
          ? texts.unrated
          : say(texts.rated, { importance: line.importance ?? '', today: line.today ?? '' }),
        ...(line.hours === null ? [] : [say(texts.hours, { share: Math.round(line.hours * 100) })]),
      ]}
      nextUp={({ rows }) => {
        const unrated = rows.find(isUnrated);
        return unrated === undefined
          ? null
          : { label: say(words.rows.rate, { title: unrated.value }), id: unrated.value };
      }}
      Form={ValueRow}
    />
  );
}

type Form = RowFormState<ValueForm>;

function ValueRow({ line, all, close, open }: RowFormOf<ValueLine, Values>) {
  const { invalidate } = usePanel();
  const was = line?.value ?? '';
  const form = useRowForm<ValueForm>(`value.${was}`, line ?? emptyValue);
  const { draft, set, changes, key, save, isTried } = form;
  const isUnnamed = draft.value.trim() === '';
  const next = line === null ? undefined : all.rows.find((other) => other.value !== was && isUnrated(other));
  const seeds = all.seeds.filter((seed) => !all.rows.some(({ value }) => value === seed));
  return (
    <RowForm
      form={form}
      texts={next ? { ...texts, save: texts.saveNext } : texts}
      isNew={line === null}
      close={close}
      onSave={() =>
        void save('saveValue', { was, value: line === null ? draft : changes, key }, () => {
          invalidate('getValues');
          if (next) open(next.value);
          else close();
        })
      }
      pages={[
        {
          heading: line === null ? texts.name : was,
          isWrong: isUnnamed,
          body: (
            <>
              <TextField
                label={texts.name}
                isLabelUnseen={line === null}
                value={draft.value}
                error={isTried && isUnnamed ? texts.needed : undefined}
                onType={(value) => set({ value })}
              />
              {line === null && seeds.length > 0 && <Seeds seeds={seeds} onTake={(value) => set({ value })} />}
            </>
          ),
        },
        { heading: line === null ? draft.value : texts.heading, body: <RatingFields form={form} /> },
      ]}
    />
  );
}

/** How important the value is, how well it is met today, and a note. */
function RatingFields({ form: { draft, set } }: { readonly form: Form }) {
  return (
    <>
      <Rating
        label={texts.importance}
        low={texts.importanceLow}
        high={texts.importanceHigh}
        value={draft.importance}
        onRate={(importance) => set({ importance })}
      />
      <Rating
        label={texts.today}
        low={texts.todayLow}
        high={texts.todayHigh}
        value={draft.today}
        onRate={(today) => set({ today })}
      />
      <TextField label={texts.note} isOptional lines={2} value={draft.note} onType={(note) => set({ note })} />
    </>
  );
}

function Seeds({ seeds, onTake }: { readonly seeds: readonly string[]; readonly onTake: (seed: string) => void }) {
  return (
    <div role="group" aria-label={texts.seeds}>
      <p class="hint">{texts.seeds}</p>
      <p class="line seeds">
        {seeds.map((seed) => (
          <button key={seed} type="button" class="plain" onClick={() => onTake(seed)}>
            {seed}
          </button>
        ))}
      </p>
    </div>
  );
}
