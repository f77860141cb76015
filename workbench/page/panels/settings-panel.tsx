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
  const locales = useMemo(
    () =>
      (LOCALES.includes(page.locale) ? LOCALES : [page.locale, ...LOCALES]).map(
        (locale) => [locale, nameOf(locale)] as const,
      ),
    [page.locale],
  );
  const zones = useMemo(
    () => [...new Set([page.timeZone, 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')])].sort(),
    [page.timeZone],
  );
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
      <label>
        <span>{say.locale}</span>
        <select
          value={locale}
          aria-describedby="settings-locale"
          onChange={(event) => setLocale(event.currentTarget.value)}
        >
          {locales.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p id="settings-locale" class="note">
        {say.localeHow}
      </p>
      <label>
        <span>{say.zone}</span>
        <select
          value={timeZone}
          aria-describedby="settings-zone"
          onChange={(event) => setTimeZone(event.currentTarget.value)}
        >
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      <p id="settings-zone" class="note">
        {say.zoneHow}
      </p>
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

/** `German (Germany)` for `de_DE`. */
function nameOf(locale: string): string {
  const [language = '', region = ''] = locale.split('_');
  const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
  const regions = new Intl.DisplayNames('en-GB', { type: 'region' });
  return region ? `${languages.of(language)} (${regions.of(region)})` : String(languages.of(language));
}
