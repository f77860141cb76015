import { useState } from 'preact/hooks';
import { useDraft, usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { TextField } from '../../parts/field';
import { say, words } from '../../words';
import { useGuide } from './guide-state';
import { ScreenFrame } from './screen-frame';

const texts = words.guide.hurdle;
type HurdleKey = keyof typeof texts.kinds;
const keys = Object.keys(texts.kinds) as HurdleKey[];

/** One question: what may get in the way, and what to do then. */
export function HurdleScreen() {
  const { plan } = usePanel();
  const { save, skip } = useGuide();
  const [draft, change] = useDraft('guide.hurdle', () => {
    const { kind, then } = plan.guide.hurdle;
    const key = keys.find((known) => known === kind) ?? '';
    return {
      kind: key as HurdleKey | '',
      thens: (key === '' ? {} : { [key]: then }) as Readonly<Partial<Record<HurdleKey, string>>>,
    };
  });
  const [wrong, setWrong] = useState(0);
  const { kind } = draft;
  const then = kind === '' ? '' : (draft.thens[kind] ?? texts.kinds[kind].then);
  return (
    <ScreenFrame
      heading={texts.heading}
      wrong={wrong}
      onNext={() => {
        if (kind === '') skip();
        else if (then.trim() === '') setWrong(wrong + 1);
        else
          void save({ screen: 'hurdle', hurdle: { kind, then: then.trim() }, ifThen: writeIfThen(kind, then.trim()) });
      }}
    >
      <Choice
        label={texts.question}
        isQuestion
        options={keys.map((key) => [key, texts.kinds[key].name] as const)}
        value={kind}
        onChoose={(chosen) => change({ ...draft, kind: chosen })}
      />
      {kind !== '' && (
        <TextField
          label={`${writeIfThen(kind, '').trim()}\u00a0…`}
          lines={3}
          hint={texts.planHint}
          value={then}
          error={wrong > 0 && then.trim() === '' ? texts.thenNeeded : undefined}
          onType={(typed) => change({ ...draft, thens: { ...draft.thens, [kind]: typed } })}
        />
      )}
    </ScreenFrame>
  );
}

/** `If the week fills up, then I do the first ten minutes on Wednesday` */
function writeIfThen(kind: HurdleKey, then: string): string {
  return say(texts.sentence, { hurdle: texts.kinds[kind].hurdle, then });
}
