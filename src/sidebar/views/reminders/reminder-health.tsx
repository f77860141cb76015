import { daysBetween, isDay } from '../../../domain/plan/day';
import type { State } from '../../../actions/setup/say-state';
import { intervalTo, writeDay, writeHour } from '../../dates';
import { usePanel } from '../../panel';
import { plural, say, words } from '../../words';
import { Button } from '../../parts/button';

const texts = words.reminders;

/** After so many days without a run, the trigger may have stopped. Home shows the same. */
const STOPPED_AFTER_DAYS = 2;

/** Why the reader's own reminders do not come, in a sentence; null when they do. `canRepair`: switching them on again helps. */
function troubleOf(
  { on, mine, allowed, missing, isThere, waits, proof, lastRun, since, pausedUntil }: State['reminders'],
  today: string,
  locale: string,
): { readonly text: string; readonly canRepair: boolean } | null {
  if (!on || !mine) return null;
  if (!allowed) return missing.length > 0 ? null : { text: texts.notAllowed, canRepair: false };
  if (!isThere) return { text: texts.notThere, canRepair: true };
  if (proof === 'missing') return { text: texts.proofMissing, canRepair: true };
  if (waits) return { text: texts.waits, canRepair: true };
  const from = lastRun === '' ? since : lastRun;
  const days = isDay(from) && isDay(today) ? daysBetween(from, today) : 0;
  if (days < STOPPED_AFTER_DAYS || pausedUntil !== '') return null;
  return {
    text: lastRun === '' ? say(texts.neverRan, { since: writeDay(since, locale, 'long') }) : plural(texts.quiet, days),
    canRepair: true,
  };
}

/** Whether Google's clock has reached the file, where that was tried. */
function sayProof(proof: string, when: (day: string) => string): readonly (readonly [string, string])[] {
  if (proof === 'awaited') return [[texts.proof, texts.proofAwaited]];
  if (proof === '' || proof === 'missing') return [];
  return [[texts.proof, say(texts.proved, { day: when(proof.slice(0, 10)), time: proof.slice(11, 16) })]];
}

/** The state of the daily run: its last and next run, the quota, the permission, and how to repair it. */
export function ReminderHealth({ onRepair }: { readonly onRepair: () => void }) {
  const { plan, today, locale } = usePanel();
  const { reminders } = plan;
  if (!reminders.on) return null;
  const when = (day: string): string => (day === '' ? texts.none : intervalTo(day, today, locale));
  const lines: readonly (readonly [string, string])[] = [
    [texts.lastRun, when(reminders.lastRun)],
    [texts.lastMail, when(reminders.lastMail)],
    [texts.nextRun, say(texts.nextRunAt, { day: when(reminders.nextRun), hour: writeHour(reminders.hour) })],
    ...(reminders.mailsLeft === null ? [] : [[texts.mailsLeft, plural(texts.mails, reminders.mailsLeft)] as const]),
    ...sayProof(reminders.proof, when),
    ...(reminders.mine && reminders.allowed ? [[texts.permission, texts.permitted] as const] : []),
  ];
  const trouble = troubleOf(reminders, today, locale);
  return (
    <>
      {trouble && (
        <div class="note trouble">
          <p>▲ {trouble.text}</p>
          {trouble.canRepair && <Button onPress={onRepair}>{texts.repair}</Button>}
        </div>
      )}
      <dl class="facts-list" aria-label={texts.health}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
