import { useState } from 'preact/hooks';
import type { ApplicationsPreview } from '../../../actions/strategy/paste-applications';
import type { ApiRequest } from '../../../api/index';
import { UnknownWords } from '../../parts/unknown-words';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Lines, Notes } from '../../parts/lines';
import { plural, words } from '../../words';

const texts = words.strategy.targets;
type Stages = NonNullable<ApiRequest<'previewApplications'>['stages']>;

/** Lines of the preview that are shown; the others are counted. */
const MOST_SHOWN = 8;

/** A pasted list of applications: what it says first, then added. */
export function PasteApplications({ reload }: { readonly reload: () => Promise<void> }) {
  const { ask, showMessage, refresh } = usePanel();
  const [text, type, drop] = useDraft('applications', () => '');
  const [preview, show] = useState<ApplicationsPreview | null>(null);
  const [stages, setStages] = useState<Stages>([]);
  const change = (typed: string): void => {
    type(typed);
    show(null);
    setStages([]);
  };
  const requestOf = (chosen: Stages) => ({ text, ...(chosen.length > 0 ? { stages: chosen } : {}) });
  const read = async (chosen: Stages): Promise<void> => {
    const answer = await ask('previewApplications', requestOf(chosen));
    if (answer === null) return;
    setStages(chosen);
    show(answer);
  };
  const add = async (): Promise<void> => {
    const said = await ask('addApplications', requestOf(stages));
    if (said === null) return;
    drop();
    show(null);
    showMessage(said);
    await Promise.all([reload(), refresh()]);
  };
  const more = (preview?.lines.length ?? 0) - MOST_SHOWN;
  return (
    <details class="draft" open={text !== ''}>
      <summary>{texts.pasteOpen}</summary>
      <TextField label={texts.paste} lines={4} hint={texts.pasteHint} value={text} onType={change} />
      {preview !== null && (
        <section>
          <Lines lines={preview.lines.slice(0, MOST_SHOWN)} more={more} />
          <UnknownWords
            unknown={preview.unknown}
            options={words.options.targetStage}
            onChoose={(chosen) => void read(chosen)}
          />
          <Notes notes={preview.notes} />
        </section>
      )}
      <p class="line">
        {preview === null ? (
          <Button onPress={() => void read([])}>{texts.pasteShow}</Button>
        ) : (
          preview.count > 0 && <Button onPress={() => void add()}>{plural(texts.pasteAdd, preview.count)}</Button>
        )}
      </p>
    </details>
  );
}
