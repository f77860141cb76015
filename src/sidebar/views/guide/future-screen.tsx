import { useDraft, usePanel } from '../../panel';
import { Choice } from '../../parts/chips';
import { TextField } from '../../parts/field';
import { words } from '../../words';
import { useGuide } from './guide-state';
import { ScreenFrame } from './screen-frame';
import type { FutureKey } from './templates';

const texts = words.guide.ahead;
const options = Object.entries(texts.options) as [FutureKey, string][];

/** One question: an ordinary Tuesday in five years. A chip alone is an answer. Its stored key is `ahead`. */
export function FutureScreen() {
  const { plan } = usePanel();
  const { save, skip } = useGuide();
  const [draft, change] = useDraft('guide.ahead', () => {
    const { text, chip } = plan.guide.ahead;
    // The words of the chip were saved as the text; they are not shown as typed.
    return { chip, text: text === textOfChip(chip) ? '' : text };
  });
  const text = draft.text.trim();
  return (
    <ScreenFrame
      heading={texts.heading}
      onNext={() => {
        if (text === '' && draft.chip === '') skip();
        else
          void save({
            screen: 'ahead',
            ahead: { text: text === '' ? textOfChip(draft.chip) : text, chip: draft.chip },
          });
      }}
    >
      <TextField
        label={texts.question}
        isQuestion
        lines={3}
        placeholder={texts.placeholder}
        value={draft.text}
        onType={(typed) => change({ ...draft, text: typed })}
      />
      <Choice
        label={texts.chips}
        options={options}
        value={draft.chip as FutureKey}
        onChoose={(chip) => change({ ...draft, chip })}
        hint={draft.chip === 'unsure' ? texts.unsure : undefined}
      />
    </ScreenFrame>
  );
}

function textOfChip(chip: string): string {
  return (texts.options as Readonly<Record<string, string>>)[chip] ?? '';
}
