import { useState } from 'preact/hooks';
import type { ApplicationsPreview } from '../../../actions/strategy/paste-applications';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Lines, Notes } from '../../parts/lines';
import { plural, words } from '../../words';

const texts = words.strategy.targets;

/** Lines of the preview that are shown; the others are counted. */
const MOST_SHOWN = 8;

/** A pasted list of applications: what it says first, then added. */
export function PasteApplications({ reload }: { readonly reload: () => Promise<void> }) {
  const { ask, showMessage, refresh } = usePanel();
  const [text, type, drop] = useDraft('applications', () => '');
  const [preview, show] = useState<ApplicationsPreview | null>(null);
  const change = (typed: string): void => {
    type(typed);
    show(null);
  };
  const read = async (): Promise<void> => show(await ask('previewApplications', { text }));
  const add = async (): Promise<void> => {
    const said = await ask('addApplications', { text });
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
          <Notes notes={preview.notes} />
        </section>
      )}
      <p class="line">
        {preview === null ? (
          <Button onPress={() => void read()}>{texts.pasteShow}</Button>
        ) : (
          preview.count > 0 && <Button onPress={() => void add()}>{plural(texts.pasteAdd, preview.count)}</Button>
        )}
      </p>
    </details>
  );
}
