/** @jest-environment ./test/bundle/runtime-environment.js */
import { momentOf, openFile, startPlan, type PlanInHand, type Said } from '../plan';

/*
 * The time zone and locale of a file are made the user's (rules V47, V48).
 */

const asMade = { timeZone: 'Etc/GMT', locale: 'en_US' };
const berlin = { timeZone: 'Europe/Berlin', locale: 'de_DE' };

interface State {
  readonly timeZone: string;
  readonly locale: string;
  readonly isRegionChosen: boolean;
}

const state = (plan: PlanInHand): State => {
  const { timeZone, locale, isRegionChosen } = plan.call<State>('getState');
  return { timeZone, locale, isRegionChosen };
};
const sidebars = (plan: PlanInHand): string[] =>
  plan.workbook.report.shown.flatMap((shown) => (shown.kind === 'sidebar' ? [shown.html] : []));

describe('before Start', () => {
  test('[V47] the state says what the file has; one call sets both, and the sidebar goes on in German', () => {
    const plan = openFile(asMade);
    expect(state(plan)).toEqual({ ...asMade, isRegionChosen: false });
    expect(plan.call<Said & { isShown: boolean }>('setRegion', berlin)).toEqual({
      message: 'Diese Datei hat jetzt deine Zeitzone und deine Schreibweise.',
      problems: [],
      isShown: true,
    });
    expect(sidebars(plan)).toHaveLength(1);
    expect(sidebars(plan)[0]).toContain('Willkommen bei Waymark');
    expect(state(plan)).toEqual({ ...berlin, isRegionChosen: true });
    plan.call('start');
    expect(plan.rows('Einstellungen').length).toBeGreaterThan(5);
    expect(plan.workbook.state.timeZone).toBe('Europe/Berlin');
  });

  test('[V47] in the same language the page stays', () => {
    const plan = openFile(asMade);
    expect(plan.call('setRegion', { timeZone: 'Europe/London', locale: 'en_GB' })).toMatchObject({ isShown: false });
    expect(sidebars(plan)).toEqual([]);
  });

  test('[V47] what the file has is an answer too, and a copy of the file asks again', () => {
    const plan = openFile(asMade);
    expect(plan.call('setRegion', asMade)).toEqual({ message: '', problems: [], isShown: false });
    expect(state(plan)).toEqual({ ...asMade, isRegionChosen: true });
    plan.workbook.state.id = 'another';
    expect(state(plan).isRegionChosen).toBe(false);
  });

  test.each([
    [{ ...berlin, timeZone: 'Mars/Olympus' }, 'time zone Mars/Olympus'],
    [{ ...berlin, locale: 'xx_YY' }, 'locale xx_YY'],
  ])('[V48] %p is refused in one sentence, and nothing is changed', (region, words) => {
    const plan = openFile(asMade);
    const call = (): unknown => plan.call('setRegion', region);
    expect(call).toThrow('nothing was changed');
    expect(call).toThrow(words);
    expect(state(plan)).toEqual({ ...asMade, isRegionChosen: false });
  });

  test.each([[{ ...berlin, timeZone: 5 }], [{ ...berlin, timeZone: '' }], [{ ...berlin, locale: '=1' }]])(
    '[V48] %p is not understood',
    (region) => {
      const plan = openFile(asMade);
      expect(() => plan.call('setRegion', region)).toThrow('could not read what was sent');
      expect(state(plan)).toEqual({ ...asMade, isRegionChosen: false });
    },
  );
});

describe('after Start', () => {
  test('[V47] days keep their meaning, the plan changes its language, and the mail comes at its hour in the new zone', () => {
    const plan = startPlan(asMade);
    plan.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '5/4/2026', Status: 'Active' });
    plan.put('Steps', 2, { Step: 'Book the seat', Goal: 'Pass the exam', Due: '3/4/2026' });
    plan.update();
    plan.call('turnOnReminders', { hour: 9 });
    expect(plan.call<{ isShown: boolean }>('setRegion', berlin)).toMatchObject({ isShown: true, problems: [] });
    expect(sidebars(plan)[0]).toContain('"view":"settings"');
    expect(plan.shown('Schritte', 2, 'Fällig am')).toBe('04.03.2026');
    expect(plan.shown('Ziele', 2, 'Zieltermin')).toBe('04.05.2026');
    const [trigger, ...others] = plan.workbook.state.triggers;
    expect(others).toEqual([]);
    expect(trigger?.rule).toMatchObject({ timeZone: 'Europe/Berlin' });
    plan.workbook.advance(momentOf(plan, '2026-03-03T10:30'));
    const [mail] = plan.workbook.outbox();
    expect(mail?.date).toMatch(/T09:\d\d:\d\d\+01:00$/);
  });
});
