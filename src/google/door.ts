import * as v from 'valibot';
import type { Api, ApiName } from '../sidebar/contract';
import { say } from '../catalogue/catalogue';
import { wordsFor } from './language';

/*
 * The door of the sidebar's API: what comes in is checked before an action sees it, and what goes wrong leaves as one sentence.
 */

const nothing = v.optional(v.object({}), {});

/** What each function takes. An hour's range is checked by the action, in words. */
const requests = {
  getState: nothing,
  start: nothing,
  updateNow: nothing,
  turnOnReminders: v.object({ hour: v.number() }),
  turnOffReminders: nothing,
  loadExample: nothing,
  clearExample: nothing,
  setZoom: v.object({ zoom: v.picklist(['day', 'week', 'month', 'quarter']) }),
  moveTimeline: v.object({ periods: v.pipe(v.number(), v.integer(), v.minValue(-10000), v.maxValue(10000)) }),
  checkPlan: nothing,
  exportPlan: v.object({ format: v.picklist(['json']) }),
} as const satisfies Readonly<Record<ApiName, v.GenericSchema>>;

/** Checks a request; throws one sentence that says what was wrong. */
export function readRequest<N extends ApiName>(name: N, request: unknown): Parameters<Api[N]>[0] {
  const parsed = v.safeParse(requests[name] as v.GenericSchema, request);
  if (parsed.success) return parsed.output as Parameters<Api[N]>[0];
  const [issue] = parsed.issues;
  const where = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  const words = wordsFor(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
  throw new Error(say(words.messages.badArgument, { text: `${name}${where === '' ? '' : `, ${where}`}: ${issue.message}` }));
}
