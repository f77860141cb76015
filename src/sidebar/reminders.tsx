import { englishSidebar as words } from '../catalogue/english-sidebar';
import { say } from '../catalogue/catalogue';
import type { PageProps } from './app';
import { Button } from './button';
import type { State } from './contract';
import { hourLabel, isUnsaved } from './view-state';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** The switch of the daily mail with its hour. Both are only chosen here; *Save* asks the server. */
export function Reminders({ view, ask, choose }: PageProps) {
  const { plan, chosen, busy } = view;
  if (plan === null) return null;
  const { reminders } = plan;
  const unsaved = isUnsaved(view);
  const isOthers = reminders.on && !reminders.mine;
  return (
    <section>
      <h2>{words.reminders}</h2>
      <p dir="auto">{sayState(reminders)}</p>
      {!isOthers && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (busy !== null || !unsaved) return;
            if (chosen.on) ask('turnOnReminders', { hour: chosen.hour });
            else ask('turnOffReminders', {});
          }}
        >
          <label class="line">
            <input type="checkbox" role="switch" checked={chosen.on} onChange={(event) => choose({ kind: 'chose', chosen: { on: event.currentTarget.checked } })} />
            {words.remindersOn}
          </label>
          <label class="line">
            {words.hour}
            <select value={String(chosen.hour)} onChange={(event) => choose({ kind: 'chose', chosen: { hour: Number(event.currentTarget.value) } })}>
              {hours.map((hour) => (
                <option key={hour} value={String(hour)}>
                  {hourLabel(hour)}
                </option>
              ))}
            </select>
          </label>
          <p class="line">
            <Button isSubmit isIdle={busy !== null || !unsaved}>
              {words.save}
            </Button>
            {unsaved && <span class="quiet">{words.notSaved}</span>}
          </p>
        </form>
      )}
      <p class="quiet">{say(words.lastRun, { day: reminders.lastRun === '' ? words.never : sayDay(reminders.lastRun) })}</p>
      {reminders.lastError !== '' && <p dir="auto">{say(words.lastTrouble, { text: reminders.lastError })}</p>}
    </section>
  );
}

function sayState({ on, mine, hour, owner }: State['reminders']): string {
  if (!on) return words.stateOff;
  return say(mine ? words.stateOn : words.stateOthers, { hour: hourLabel(hour), mail: owner });
}

/** `Monday 2 February 2026`, as the reader's browser writes English days. */
function sayDay(day: string): string {
  const [language] = navigator.language.split('-');
  const locale = language === words.language ? navigator.language : 'en-GB';
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(day));
}
