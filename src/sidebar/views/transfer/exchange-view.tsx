import { useState } from 'preact/hooks';
import type { ApiRequest } from '../../../api/index';
import type { ImportLine, ImportPreview, ImportRule } from '../../../actions/transfer/import-plan';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { CopyField } from '../../parts/copy-field';
import { TextField } from '../../parts/field';
import { FormFrame } from '../../parts/form-frame';
import { Notes } from '../../parts/lines';
import { ResultHeading } from '../../parts/result-heading';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useSave } from '../../use-save';
import { say, words } from '../../words';
import { optionsOf } from '../../parts/options';

const texts = words.transfer;
type Format = ApiRequest<'exportPlan'>['format'];
const formats = optionsOf(texts.formats) as readonly (readonly [Format, string])[];
const rules = optionsOf(texts.rules);

interface ImportState {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly preview: ImportPreview | null;
  readonly rule: ImportRule;
  readonly setRule: (rule: ImportRule) => void;
  /** How often it was tried with an empty text. */
  readonly wrong: number;
  /** Previews the import, or applies it after the preview. */
  readonly submit: () => Promise<void>;
}

/** The state of the import. */
function useImport(): ImportState {
  const { ask } = usePanel();
  const save = useSave();
  const [text, type, drop] = useDraft('import', () => '');
  const [preview, show] = useState<ImportPreview | null>(null);
  const [rule, setRule] = useState<ImportRule>('keep');
  const [wrong, setWrong] = useState(0);
  const change = (typed: string): void => {
    type(typed);
    show(null);
  };
  const submit = async (): Promise<void> => {
    if (text.trim() === '') {
      setWrong(wrong + 1);
      return;
    }
    if (preview === null) {
      const answer = await ask('previewImport', { text });
      if (answer !== null) show(answer);
      return;
    }
    await save('applyImport', { text, rule, basis: preview.basis }, () => {
      drop();
      show(null);
      setWrong(0);
    });
  };
  return { text, change, preview, rule, setRule, wrong, submit };
}

/** Exports the plan as a text, or imports one after a preview. */
export function ExchangeView() {
  const { showMessage } = usePanel();
  const { text, change, preview, rule, setRule, wrong, submit } = useImport();
  const brings = preview?.lines.some(({ added, changed }) => added + changed > 0) ?? false;
  return (
    <FormFrame wrong={wrong} onSubmit={() => void submit()}>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <p class="quiet">{texts.lead}</p>
        <Export />
        <section class="apart">
          <h2>{texts.bring}</h2>
          <FileField onRead={change} onUnread={() => showMessage({ message: texts.unread, problems: [] })} />
          <TextField
            label={texts.paste}
            lines={4}
            value={text}
            error={wrong > 0 && text.trim() === '' ? texts.needed : undefined}
            onType={change}
          />
          {preview !== null && <Preview preview={preview} />}
          {preview?.lines.some(({ changed }) => changed > 0) && (
            <Choice label={texts.rule} options={rules} value={rule} onChoose={setRule} />
          )}
        </section>
      </div>
      <Actions>
        {preview !== null && !brings ? (
          <Button onPress={() => change('')}>{texts.change}</Button>
        ) : (
          <Button look={preview === null ? 'secondary' : 'primary'} isSubmit>
            {preview === null ? texts.preview : texts.apply}
          </Button>
        )}
      </Actions>
    </FormFrame>
  );
}

function Export() {
  const { ask } = usePanel();
  const [format, choose] = useState<Format>('markdown' as Format);
  const [text, show] = useState('');
  const load = async (): Promise<void> => {
    const answer = await ask('exportPlan', { format });
    if (answer !== null) show(answer);
  };
  return (
    <section>
      <h2>{texts.take}</h2>
      <Choice
        label={texts.take}
        isLabelUnseen
        options={formats}
        value={format}
        onChoose={(chosen) => {
          choose(chosen);
          show('');
        }}
      />
      {text === '' ? (
        <p class="line">
          <Button onPress={() => void load()}>{texts.show}</Button>
        </p>
      ) : (
        <CopyField label={texts.text} text={text} rows={10} onType={show} />
      )}
    </section>
  );
}

/** Reads a file in the browser and puts its text into the field. */
function FileField({ onRead, onUnread }: { readonly onRead: (text: string) => void; readonly onUnread: () => void }) {
  return (
    <label class="field file">
      <b>{texts.file}</b>
      <input
        type="file"
        accept=".json,application/json,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          file?.text().then(onRead, onUnread);
        }}
      />
    </label>
  );
}

function Preview({ preview: { lines, notes } }: { readonly preview: ImportPreview }) {
  return (
    <section>
      <ResultHeading>{texts.previewHeading}</ResultHeading>
      {lines.every(({ added, changed }) => added + changed === 0) && <p>{texts.nothing}</p>}
      <ul class="dots">
        {lines.map((line) => (
          <li key={line.tab}>{say(texts.line, { tab: line.tab, parts: partsOf(line) })}</li>
        ))}
      </ul>
      <Notes notes={notes} />
    </section>
  );
}

function partsOf({ added, changed, same, renumbered }: ImportLine): string {
  const parts = [
    [texts.added, added],
    [texts.changed, changed],
    [texts.same, same],
    [texts.renumbered, renumbered],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([words, count]) => say(words, { count }))
    .join(', ');
}
