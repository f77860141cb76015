import { useMemo, useState } from 'preact/hooks';
import type { PageState, Requests } from '../../protocol';
import { failureText } from '../failure-text';
import { words } from '../words';

export interface SettingsPanelProps {
  readonly page: PageState;
  readonly change: (settings: Requests['settings']['request']) => Promise<void>;
}

const say = words.settings;
const LOCALES = [
  'en_US',
  'en_GB',
  'en_AU',
  'en_CA',
  'en_IN',
  'de_DE',
  'de_AT',
  'de_CH',
  'fr_FR',
  'es_ES',
  'it_IT',
  'nl_NL',
  'pl_PL',
  'pt_BR',
  'pt_PT',
  'sv_SE',
  'da_DK',
  'ja_JP',
  'ko_KR',
];

/** File ▸ Settings. */
export function SettingsPanel({ page, change }: SettingsPanelProps) {
  const [locale, setLocale] = useState(page.locale);
  const [timeZone, setTimeZone] = useState(page.timeZone);
  const [refusal, setRefusal] = useState('');
  const locales = useMemo(() => localesWith(page.locale), [page.locale]);
  const zones = useMemo(() => zonesWith(page.timeZone), [page.timeZone]);
  const isChanged = locale !== page.locale || timeZone !== page.timeZone;

  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        setRefusal('');
        if (isChanged)
          change({
            ...(locale === page.locale ? {} : { locale }),
            ...(timeZone === page.timeZone ? {} : { timeZone }),
          }).catch((error: unknown) => setRefusal(failureText(error)));
      }}
    >
      <SettingField
        id="settings-locale"
        label={say.locale}
        how={say.localeHow}
        value={locale}
        options={locales}
        onChoose={setLocale}
      />
      <SettingField
        id="settings-zone"
        label={say.zone}
        how={say.zoneHow}
        value={timeZone}
        options={zones}
        onChoose={setTimeZone}
      />
      <div>
        <button type="submit" class="primary" aria-disabled={!isChanged}>
          {words.save}
        </button>
      </div>
      <p class="trouble" role="status">
        {refusal}
      </p>
      <p class="quiet">{say.kept(page.file.folder)}</p>
    </form>
  );
}

interface SettingFieldProps {
  /** Of the sentence below the field. */
  readonly id: string;
  readonly label: string;
  /** What the setting changes. */
  readonly how: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function SettingField({ id, label, how, value, options, onChoose }: SettingFieldProps) {
  return (
    <>
      <label>
        <span>{label}</span>
        <select value={value} aria-describedby={id} onChange={(event) => onChoose(event.currentTarget.value)}>
          {options.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p id={id} class="note">
        {how}
      </p>
    </>
  );
}

type Options = SettingFieldProps['options'];

/** The locales to choose from, with the file's own. */
function localesWith(own: string): Options {
  const locales = LOCALES.includes(own) ? LOCALES : [own, ...LOCALES];
  return locales.map((locale) => [locale, nameOf(locale)] as const);
}

/** The time zones to choose from, with the file's own. */
function zonesWith(own: string): Options {
  const zones = new Set([own, 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((zone) => [zone, zone] as const);
}

/** `German (Germany)` for `de_DE`. */
function nameOf(locale: string): string {
  const [language = '', region = ''] = locale.split('_');
  const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
  const regions = new Intl.DisplayNames('en-GB', { type: 'region' });
  return region ? `${languages.of(language)} (${regions.of(region)})` : String(languages.of(language));
}
