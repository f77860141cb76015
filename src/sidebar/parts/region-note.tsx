import { usePanel } from '../panel';
import { differs, localesFor } from '../region';
import { say, words } from '../words';
import { Button } from './button';

const texts = words.settings.region;

function nameOf(locale: string): string {
  try {
    return (
      new Intl.DisplayNames(words.language, { type: 'language', languageDisplay: 'standard' }).of(
        locale.replace(/_/g, '-'),
      ) ?? locale
    );
  } catch {
    return locale;
  }
}

/** Says that the file has another time zone or locale than the browser, with a button that sets both. Nothing while they do the same. */
export function RegionNote({ isWelcome = false }: { readonly isWelcome?: boolean }) {
  const { plan, today, ask, refresh, showMessage } = usePanel();
  const { timeZone, locale } = plan;
  const here = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language };
  const [best, ...others] = localesFor(here.locale);
  if (best === undefined || (isWelcome && plan.isRegionChosen) || !differs(plan, here, Number(today.slice(0, 4))))
    return null;
  const names = {
    fileZone: timeZone,
    fileLocale: nameOf(locale),
    zone: here.timeZone,
    locale: nameOf(best),
  };
  const set = async (): Promise<void> => {
    for (const one of [best, ...others]) {
      const said = await ask('setRegion', { timeZone: here.timeZone, locale: one });
      if (said === null) continue;
      // In another language the server has shown another page by now.
      if (said.isShown) return;
      showMessage(said);
      await refresh();
      return;
    }
  };
  const leave = async (): Promise<void> => {
    if ((await ask('setRegion', { timeZone, locale })) !== null) await refresh();
  };
  return (
    <div class="note">
      <p>{say(texts.differs, names)}</p>
      {!isWelcome && <p>{say(texts.changes, names)}</p>}
      <div class="line">
        <Button onPress={() => void set()}>{say(texts.set, names)}</Button>
        {isWelcome && (
          <Button look="plain" onPress={() => void leave()}>
            {texts.leave}
          </Button>
        )}
      </div>
    </div>
  );
}
