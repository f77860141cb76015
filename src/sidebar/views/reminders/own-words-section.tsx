import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { say, words } from '../../words';
import {
  groupKeys,
  keyOfMeaning,
  meaningsOf,
  planMeanings,
  type GroupKey,
  type Meaning,
  type OwnWordLine,
} from './own-words-draft';
import type { SettingsForm } from './use-settings-form';

const texts = words.settings.ownWords;

/** The user's own words for a status: a line each, with what it means. Tabs that are not there and have no words are left out. */
export function OwnWordsSection({ draft, set, wordErrors }: SettingsForm) {
  const { statusTabs } = usePanel().plan;
  const lines = draft.ownWords;
  const groups = groupKeys.filter(
    (group) =>
      group === 'plan' || statusTabs.some(({ tab }) => tab === group) || lines.some((line) => line.group === group),
  );
  return (
    <section>
      <h2>{texts.heading}</h2>
      <p class="quiet">{texts.lead}</p>
      {groups.map((group) => (
        <Group
          key={group}
          group={group}
          lines={lines.filter((line) => line.group === group)}
          errors={wordErrors}
          add={(key) => set({ ownWords: [...lines, { key, group, word: '', meaning: '' }] })}
          change={(changed) => set({ ownWords: lines.map((line) => (line.key === changed.key ? changed : line)) })}
          remove={(key) => set({ ownWords: lines.filter((line) => line.key !== key) })}
          next={Math.max(-1, ...lines.map(({ key }) => key)) + 1}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly group: GroupKey;
  readonly lines: readonly OwnWordLine[];
  readonly errors: ReadonlyMap<number, string>;
  readonly add: (key: number) => void;
  readonly change: (line: OwnWordLine) => void;
  readonly remove: (key: number) => void;
  /** The key of the next new line. */
  readonly next: number;
}

/** The lines of one tab, or of Steps and Goals together. */
function Group({ group, lines, errors, add, change, remove, next }: GroupProps) {
  const name = useNames();
  const frame = useRef<HTMLFieldSetElement>(null);
  const [focused, focus] = useState('');
  // A new line gets the focus; after a line was removed the button below has it.
  useLayoutEffect(() => {
    if (focused === '') return;
    frame.current?.querySelector<HTMLElement>(focused)?.focus();
    focus('');
  }, [focused]);
  const tab = group === 'plan' ? `${name('steps')} · ${name('goals')}` : name(group);
  return (
    <fieldset class="field" ref={frame}>
      <legend>{tab}</legend>
      {lines.map((line) => (
        <Line
          key={line.key}
          line={line}
          error={errors.get(line.key)}
          change={change}
          remove={() => {
            remove(line.key);
            focus('.add button');
          }}
        />
      ))}
      <p class="line add">
        <Button
          look="plain"
          label={say(texts.addIn, { tab })}
          onPress={() => {
            add(next);
            focus(`[data-line="${next}"]`);
          }}
        >
          + {texts.add}
        </Button>
      </p>
    </fieldset>
  );
}

interface LineProps {
  readonly line: OwnWordLine;
  readonly error: string | undefined;
  readonly change: (line: OwnWordLine) => void;
  readonly remove: () => void;
}

function Line({ line, error, change, remove }: LineProps) {
  const id = useId();
  const { group, word, meaning } = line;
  const shown = word.trim();
  const invalid = error === undefined ? undefined : 'true';
  const described = error === undefined ? undefined : `${id}-error`;
  const isMeaningless = shown !== '' && meaning === '';
  return (
    <div class="own-word">
      <input
        type="text"
        autocomplete="off"
        dir="auto"
        data-line={line.key}
        aria-label={texts.word}
        placeholder={texts.word}
        aria-invalid={isMeaningless ? undefined : invalid}
        aria-describedby={described}
        value={word}
        onInput={(event) => change({ ...line, word: event.currentTarget.value })}
      />
      <select
        aria-label={shown === '' ? texts.meaningOfNew : say(texts.meaning, { word: shown })}
        aria-invalid={isMeaningless ? invalid : undefined}
        aria-describedby={described}
        value={meaning}
        onChange={(event) => change({ ...line, meaning: event.currentTarget.value })}
      >
        {meaning === '' && (
          <option value="" selected>
            {texts.choose}
          </option>
        )}
        {group === 'plan' ? <PlanOptions chosen={meaning} /> : <Options of={meaningsOf(group)} chosen={meaning} />}
      </select>
      <Button
        look="plain"
        label={shown === '' ? texts.removeEmpty : say(texts.remove, { word: shown })}
        onPress={remove}
      >
        ×
      </Button>
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          ▲ {error}
        </p>
      )}
    </div>
  );
}

/** The meanings of Steps and of Goals, each under the name of its tab. */
function PlanOptions({ chosen }: { readonly chosen: string }) {
  const name = useNames();
  return (
    <>
      <optgroup label={name('steps')}>
        <Options of={planMeanings.steps} chosen={chosen} />
      </optgroup>
      <optgroup label={name('goals')}>
        <Options of={planMeanings.goals} chosen={chosen} />
      </optgroup>
      <optgroup label={`${name('steps')} · ${name('goals')}`}>
        <Options of={planMeanings.both} chosen={chosen} />
      </optgroup>
    </>
  );
}

function Options({ of, chosen }: { readonly of: readonly Meaning[]; readonly chosen: string }) {
  return (
    <>
      {of.map((meaning) => (
        <option key={keyOfMeaning(meaning)} value={keyOfMeaning(meaning)} selected={keyOfMeaning(meaning) === chosen}>
          {meaning.name}
        </option>
      ))}
    </>
  );
}

/** The names that the tabs have in the file. */
function useNames(): (tab: string) => string {
  const { statusTabs } = usePanel().plan;
  return (tab) => statusTabs.find((one) => one.tab === tab)?.name ?? texts.tabs[tab as keyof typeof texts.tabs];
}
