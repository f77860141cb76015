import type { DailyTrigger, KnownTriggers } from '../actions/ports';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Trigger = GoogleAppsScript.Script.Trigger;

/** Names of the functions that the clock triggers call; main.ts exports them. */
const dailyHandler = 'dailyRun';
const proofHandler = 'proofRun';

/** Until the run that proves the daily trigger: Google's clock comes within a minute or two. */
const PROOF_MILLISECONDS = 60_000;

/**
 * The triggers of the present user in this file. A published add-on is one project for all files of a user: its list has the triggers of other
 * files too, and a clock trigger does not say its file. So only a trigger with a known ID is taken from that list.
 */
function triggersHere(spreadsheet: Spreadsheet, ids: readonly string[]): readonly Trigger[] {
  const here = ScriptApp.getUserTriggers(spreadsheet);
  if (here.length > 0 || !ids.some((id) => id !== '')) return here;
  return ScriptApp.getProjectTriggers().filter((trigger) => ids.includes(trigger.getUniqueId()));
}

/** @param calledBy unique ID of the clock trigger that called; '' for any other call */
export function dailyTrigger(spreadsheet: Spreadsheet, timeZone: string, calledBy: string): DailyTrigger {
  const mine = ({ trigger, proof }: KnownTriggers, ...handlers: readonly string[]): Trigger[] =>
    triggersHere(spreadsheet, [trigger, proof, calledBy]).filter((one) => handlers.includes(one.getHandlerFunction()));
  const remove = (known: KnownTriggers): void => {
    for (const trigger of mine(known, dailyHandler, proofHandler)) ScriptApp.deleteTrigger(trigger);
  };
  return {
    zone: timeZone,
    calledBy,
    ensure(hour, known, fits) {
      const [only, ...others] = fits ? mine(known, dailyHandler) : [];
      if (only && others.length === 0 && only.getUniqueId() === known.trigger) return known.trigger;
      remove(known);
      return ScriptApp.newTrigger(dailyHandler)
        .timeBased()
        .atHour(hour)
        .everyDays(1)
        .inTimezone(timeZone)
        .create()
        .getUniqueId();
    },
    settle(known) {
      if (calledBy === '' || calledBy === known.trigger) return known.trigger;
      const triggers = mine(known, dailyHandler);
      if (!triggers.some((one) => one.getUniqueId() === known.trigger)) return calledBy;
      for (const one of triggers) if (one.getUniqueId() === calledBy) ScriptApp.deleteTrigger(one);
      return known.trigger;
    },
    remove,
    isThere: (known) => mine(known, dailyHandler).length === 1,
    prove() {
      try {
        return ScriptApp.newTrigger(proofHandler).timeBased().after(PROOF_MILLISECONDS).create().getUniqueId();
      } catch {
        // A published add-on may have one clock trigger in a file: then its first run is the proof.
        return '';
      }
    },
  };
}

/** Deletes a trigger of the present user, in whatever file: that of this run, which may have no file. */
export function removeTrigger(id: string): void {
  const trigger = ScriptApp.getProjectTriggers().find((one) => one.getUniqueId() === id);
  if (trigger) ScriptApp.deleteTrigger(trigger);
}
