import { ScriptApp } from '../../../runtime/services/script-app';
import { bench, type Bench } from './execution';

const ADD_ON = 'This add-on has created too many time-based triggers in this document for this Google user account.';
const open = (options: Parameters<typeof bench>[0] = {}): Bench & { app: ScriptApp } => {
  const made = bench(options);
  return { ...made, app: new ScriptApp(made.execution) };
};

describe('clock triggers', () => {
  test('are kept with their rule and their next moment', () => {
    const { app, state } = open();
    const trigger = app.newTrigger('daily').timeBased().atHour(8).everyDays(1).inTimezone('America/New_York').create();
    expect(state.triggers).toMatchObject([
      {
        id: trigger.getUniqueId(),
        user: 'me@example.com',
        handler: 'daily',
        eventType: 'CLOCK',
        rule: { every: 'days', n: 1, hour: 8, timeZone: 'America/New_York' },
      },
    ]);
    expect(new Date(state.triggers[0]!.nextAt!).toISOString()).toMatch(/^2026-03-02T13:/);
    expect(JSON.parse(JSON.stringify(state.triggers))).toEqual(state.triggers);
    expect([
      trigger.getHandlerFunction(),
      String(trigger.getEventType()),
      String(trigger.getTriggerSource()),
      trigger.getTriggerSourceId(),
    ]).toEqual(['daily', 'CLOCK', 'CLOCK', null]);
    expect(trigger.getEventType()).toBe(app.EventType.CLOCK);
  });
  test('fire within the hour, within a quarter of an hour of nearMinute', () => {
    for (let counter = 0; counter < 40; counter++) {
      const { app, state } = open();
      state.counter = counter;
      app.newTrigger('daily').timeBased().everyDays(1).atHour(9).nearMinute(30).create();
      const at = new Date(state.triggers[0]!.nextAt!); // Berlin is UTC+1
      expect(at.getUTCHours()).toBe(8);
      expect(at.getUTCMinutes()).toBeGreaterThanOrEqual(15);
      expect(at.getUTCMinutes()).toBeLessThanOrEqual(45);
    }
  });
  test('the same calls create the same trigger', () => {
    const make = () => {
      const { app, state } = open();
      app.newTrigger('daily').timeBased().everyWeeks(2).onWeekDay(app.WeekDay.FRIDAY).atHour(7).create();
      return state.triggers;
    };
    expect(make()).toEqual(make());
    expect(make()[0]!.rule).toMatchObject({ every: 'weeks', n: 2, weekDay: 5 });
  });
  test('once: at, after, atDate', () => {
    const { app, state, execution } = open();
    const now = execution.clock.now();
    app
      .newTrigger('daily')
      .timeBased()
      .at(new Date(now + 90_000))
      .create();
    app.newTrigger('daily').timeBased().after(60_000).create();
    app.newTrigger('daily').timeBased().atDate(2026, 5, 1).create();
    expect(state.triggers.map((t) => t.nextAt! - now).slice(0, 2)).toEqual([90_000, 60_000]);
    expect(new Date(state.triggers[2]!.nextAt!).toISOString()).toMatch(/^2026-04-30T22:(0\d|1[0-4])/);
  });
  test('a frequency is needed, and values in range', () => {
    const { app, state } = open();
    const clock = () => app.newTrigger('daily').timeBased();
    expect(() => clock().atHour(8).create()).toThrow('A frequency is required');
    expect(() => clock().create()).toThrow('A frequency');
    expect(() => clock().everyMinutes(2)).toThrow(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect(() => clock().atHour(24)).toThrow('The value you passed to atHour was invalid.');
    expect(() => clock().nearMinute(60)).toThrow('nearMinute');
    expect(() => clock().everyDays(0)).toThrow('everyDays');
    expect(() => clock().onMonthDay(32)).toThrow('onMonthDay');
    expect(() => clock().atDate(2026, 2, 30)).toThrow('atDate');
    expect(() => clock().inTimezone('Mars/Olympus')).toThrow('timezone');
    expect(() => app.newTrigger('gone').timeBased().everyDays(1).create()).toThrow('Script function not found: gone');
    expect(state.triggers).toEqual([]);
  });
});

describe('limits', () => {
  test('a bound script has twenty triggers a user', () => {
    const { app, state } = open();
    const make = () => app.newTrigger('daily').timeBased().everyDays(1).create();
    for (let i = 0; i < 20; i++) make();
    expect(make).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(new Set(state.triggers.map((t) => t.id)).size).toBe(20);
  });
  test('an add-on has one clock trigger for each user and file, at most hourly', () => {
    const { app, execution, state } = open({ addOn: true });
    expect(() => app.newTrigger('daily').timeBased().everyMinutes(30).create()).toThrow(
      'The recurrence interval for an Add-on trigger must be at least one hour.',
    );
    app.newTrigger('daily').timeBased().everyHours(1).create();
    expect(() => app.newTrigger('other').timeBased().everyDays(1).create()).toThrow(ADD_ON);
    app.newTrigger('other').forSpreadsheet('file-1').onEdit().create();
    new ScriptApp({ ...execution, effectiveUser: 'you@example.com' })
      .newTrigger('daily')
      .timeBased()
      .everyDays(1)
      .create();
    expect(state.triggers.map((t) => [t.user, t.eventType])).toEqual([
      ['me@example.com', 'CLOCK'],
      ['me@example.com', 'ON_EDIT'],
      ['you@example.com', 'CLOCK'],
    ]);
  });
});

test('triggers of the file know their event; another file is out of reach', () => {
  const { app } = open();
  const file = { getId: () => 'file-1' };
  const trigger = app.newTrigger('onTick').forSpreadsheet(file).onChange().create();
  expect([trigger.getEventType(), String(trigger.getTriggerSource()), trigger.getTriggerSourceId()]).toEqual([
    app.EventType.ON_CHANGE,
    'SPREADSHEETS',
    'file-1',
  ]);
  expect(() => app.newTrigger('onTick').forSpreadsheet('other')).toThrow('permission');
  expect(() => app.newTrigger('onTick').forSpreadsheet(file).create()).toThrow('event type');
  expect(app.getUserTriggers(file)).toHaveLength(1);
  expect(app.getUserTriggers({ getId: () => 'other' })).toEqual([]);
});
test('users see and delete their own triggers only', () => {
  const { app, execution, state } = open();
  const trigger = app.newTrigger('daily').timeBased().everyDays(1).create();
  const other = new ScriptApp({ ...execution, effectiveUser: 'you@example.com' });
  expect(other.getProjectTriggers()).toEqual([]);
  expect(() => other.deleteTrigger(trigger)).toThrow('Unexpected error');
  expect(app.getProjectTriggers().map((t) => t.getUniqueId())).toEqual([trigger.getUniqueId()]);
  app.deleteTrigger(trigger);
  expect(state.triggers).toEqual([]);
  expect(() => app.deleteTrigger(trigger)).toThrow('Unexpected error');
});
test("authorization is what the user granted of the manifest's scopes", () => {
  const { app, state } = open();
  expect(app.getAuthorizationInfo(app.AuthMode.FULL).getAuthorizationStatus()).toBe(app.AuthorizationStatus.REQUIRED);
  expect(app.getAuthorizationInfo(app.AuthMode.FULL).getAuthorizationUrl()).toMatch(/^https:/);
  expect(() => app.requireScopes(app.AuthMode.FULL, ['scope-a'])).toThrow('Authorization is required');
  state.granted['me@example.com'] = ['scope-a', 'scope-b'];
  expect(app.getAuthorizationInfo(app.AuthMode.FULL).getAuthorizationStatus()).toBe(
    app.AuthorizationStatus.NOT_REQUIRED,
  );
  expect(app.getAuthorizationInfo(app.AuthMode.FULL).getAuthorizationUrl()).toBeNull();
  expect(() => app.requireAllScopes(app.AuthMode.FULL)).not.toThrow();
  app.invalidateAuth();
  expect(app.getAuthorizationInfo(app.AuthMode.FULL, ['scope-a']).getAuthorizationStatus()).toBe(
    app.AuthorizationStatus.REQUIRED,
  );
});
