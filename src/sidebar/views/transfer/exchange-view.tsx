import { useState } from 'preact/hooks';
import type { ApiRequest } from '../../../api/index';
import type { ImportLine, ImportPreview } from '../../../actions/transfer/import-plan';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { CopyField } from '../../parts/copy-field';
import { TextField } from '../../parts/field';
import { FormFrame } from '../../parts/form-frame';
import { Notes } from '../../parts/lines';
import { ResultHeading } from '../../parts/result-heading';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { say, words } from '../../words';
import { optionsOf } from '../../parts/options';
import { ForeignRows } from './foreign-rows';
import { useImport } from './use-import';

const texts = words.transfer;
type Format = ApiRequest<'exportPlan'>['format'];
const formats = optionsOf(texts.formats) as readonly (readonly [Format, string])[];
const rules = optionsOf(texts.rules);

/** Exports the plan as a text, or imports one after a preview. */
export function ExchangeView() {
  const { showMessage } = usePanel();
  const { text, change, preview, rule, setRule, choose, wrong, submit } = useImport();
  const plan = preview?.kind === 'plan' ? preview.plan : null;
  const rows = preview?.kind === 'rows' ? preview : null;
  const brings =
    (plan?.lines.some(({ added, changed }) => added + changed > 0) ?? false) ||
    (rows !== null && rows.rows.counts.steps + rows.rows.counts.goals > 0);
  return (
    <FormFrame wrong={wrong} onSubmit={() => void submit()}>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <p class="quiet">{texts.lead}</p>
        <Export />
        <section class="apart">
          <h2>{texts.bring}</h2>
          <p class="quiet">{words.bringIn.hint}</p>
          {preview === null && <LastRows />}
          <FileField onRead={change} onUnread={() => showMessage({ message: texts.unread, problems: [] })} />
          <TextField
            label={texts.paste}
            lines={4}
            value={text}
            error={wrong > 0 && text.trim() === '' ? texts.needed : undefined}
            onType={change}
          />
          {plan !== null && <Preview preview={plan} />}
          {rows !== null && (
            <ForeignRows
              answer={rows.rows}
              order={rows.order}
              question={rows.question}
              statuses={rows.statuses}
              choose={(roles, order, statuses) => void choose(roles, order, statuses)}
              isWrong={wrong > 0}
            />
          )}
          {rows !== null && !brings && <p>{texts.nothing}</p>}
          {plan?.lines.some(({ changed }) => changed > 0) && (
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

/** The last rows that came from another program, and the button that takes them out again. */
function LastRows() {
  const { invalidate } = usePanel();
  const save = useSave();
  const { answer, reload } = useAnswer('getLastRows', {});
  if (answer === null || answer.said === '') return null;
  const undo = (): Promise<void> =>
    save('undoRows', {}, () => {
      invalidate('getLastRows');
      void reload();
    });
  return (
    <div class="note">
      <p>{answer.said}</p>
      <p class="line">
        <Button onPress={() => void undo()}>{words.bringIn.undo}</Button>
      </p>
    </div>
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

/** The text of a file: UTF-8, UTF-16 as Excel writes *Unicode text*, or the Windows encoding in which Excel writes CSV in Europe. */
function textOfFile(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads a file in the browser and puts its text into the field. */
function FileField({ onRead, onUnread }: { readonly onRead: (text: string) => void; readonly onUnread: () => void }) {
  return (
    <label class="field file">
      <b>{texts.file}</b>
      <input
        type="file"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          file?.arrayBuffer().then((bytes) => onRead(textOfFile(bytes)), onUnread);
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
