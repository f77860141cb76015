import { useDraft, usePanel } from '../../panel';
import { Chips } from '../../parts/chips';
import { TextField } from '../../parts/field';
import { say, words } from '../../words';
import { useGuide } from './guide-state';
import { ScreenFrame } from './screen-frame';

const texts = words.guide.you;
type ValueKey = keyof typeof texts.values;
const options = Object.entries(texts.values) as [ValueKey, string][];
const mostValues = 3;

/** The names of the chosen values, in the order of the chips. */
export function nameValues(chosen: readonly string[]): string[] {
  return options.filter(([key]) => chosen.includes(key)).map(([, name]) => name);
}

/** Two questions: three of twelve values, and what other people ask you for. */
export function YouScreen() {
  const { plan } = usePanel();
  const { save, skip } = useGuide();
  const [draft, change] = useDraft('guide.you', () => ({
    values: plan.guide.you.values,
    strengths: plan.guide.you.strengths,
    isFull: false,
  }));
  return (
    <ScreenFrame
      heading={texts.heading}
      onNext={() => {
        const { values } = draft;
        const strengths = draft.strengths.trim();
        if (values.length === 0 && strengths === '') skip();
        else void save({ screen: 'you', you: { values, valuesText: nameValues(values).join(', '), strengths } });
      }}
    >
      <Chips
        label={texts.question}
        isQuestion
        options={options}
        chosen={draft.values}
        hint={draft.isFull ? texts.full : say(texts.chosen, { count: draft.values.length, most: mostValues })}
        onChange={(key, isOn) => {
          const isTooMany = isOn && draft.values.length >= mostValues;
          const values = isOn ? [...draft.values, key] : draft.values.filter((value) => value !== key);
          change({ ...draft, values: isTooMany ? draft.values : values, isFull: isTooMany });
          return !isTooMany;
        }}
      />
      <TextField
        label={texts.strengths}
        isQuestion
        lines={2}
        hint={texts.strengthsHint}
        value={draft.strengths}
        onType={(strengths) => change({ ...draft, strengths })}
      />
    </ScreenFrame>
  );
}
