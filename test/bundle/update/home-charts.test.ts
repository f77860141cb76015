/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, startPlan, type PlanInHand } from '../plan';

/*
 * The two charts below the first screen of Home (rules H10, H11). Monday 2 March 2026.
 */

interface ChartInHand {
  getChartId(): number;
  getRanges(): { getA1Notation(): string; getSheet(): { getName(): string }; getDisplayValues(): string[][] }[];
  getOptions(): { get(name: string): unknown };
  getContainerInfo(): { getAnchorRow(): number; getAnchorColumn(): number };
  modify(): {
    getChartType(): { toString(): string };
    setPosition(row: number, column: number, x: number, y: number): { build(): ChartInHand };
  };
}
interface ChartSheet {
  getCharts(): ChartInHand[];
  removeChart(chart: ChartInHand): void;
  updateChart(chart: ChartInHand): void;
}

const homeOf = (plan: PlanInHand, name = 'Home'): ChartSheet => plan.sheet(name) as unknown as ChartSheet;
const shown = (chart: ChartInHand | undefined): string[][] => chart?.getRanges()[0]?.getDisplayValues() ?? [];
const kinds = (plan: PlanInHand, name?: string): string[] =>
  homeOf(plan, name)
    .getCharts()
    .map((chart) => `${chart.modify().getChartType().toString()} ${String(chart.getOptions().get('title'))}`);

test('[H10] Home has a line of what is done so far and bars of hours by value, below its one screen', () => {
  const plan = startPlan();
  expect(kinds(plan)).toEqual(['LINE Done so far, week by week', 'BAR Hours by value']);
  for (const chart of homeOf(plan).getCharts()) {
    expect(chart.getContainerInfo().getAnchorRow()).toBe(28);
    expect(chart.getRanges()[0]?.getSheet().getName()).toBe('Waymark data');
  }
});

test('[H11] each week counts what was done by its end, hours and steps, in the words of the language', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Pass the exam', Status: 'Active' });
  plan.update();
  const step = (row: number, doneOn: string, effort: string, status = 'Done'): void =>
    plan.put('Steps', row, { Step: `Step ${row}`, Goal: 'G1', Status: status, 'Effort h': effort, 'Done on': doneOn });
  step(2, '15/02/2026', '2');
  step(3, '16/02/2026', '1.5');
  step(4, '02/03/2026', '');
  step(5, '', '8', 'To do');
  plan.update();
  const [progress] = homeOf(plan).getCharts();
  const lines = shown(progress);
  expect(lines[0]).toEqual(['Week', 'Hours', 'Steps']);
  expect(lines).toHaveLength(17);
  // 15 February is a Sunday, the last day of its week.
  expect(lines.slice(-5)).toEqual([
    ['2 Feb', '0', '0'],
    ['9 Feb', '2', '1'],
    ['16 Feb', '3.5', '2'],
    ['23 Feb', '3.5', '2'],
    ['2 Mar', '3.5', '3'],
  ]);
  // A day later, the formulas begin a new week without the script.
  plan.workbook.setNow(plan.workbook.now() + 7 * 86_400_000);
  expect(shown(homeOf(plan).getCharts()[0]).at(-1)).toEqual(['9 Mar', '3.5', '3']);
});

test('[H11] hours go to the value of their goal, the most first', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Pass the exam', Status: 'Active', Value: 'Learning' });
  plan.put('Goals', 3, { Goal: 'Meet people', Status: 'Active', Value: '=1+1' });
  plan.put('Goals', 4, { Goal: 'Part of the first', Status: 'Active', 'Part of': 'Pass the exam' });
  plan.update();
  ['G1', 'G2', 'G3', 'G2'].forEach((goal, at) =>
    plan.put('Steps', 2 + at, {
      Step: `Step ${at}`,
      Goal: goal,
      Status: 'Done',
      'Effort h': String(at + 1),
      'Done on': '01/03/2026',
    }),
  );
  plan.put('Steps', 6, { Step: 'Not done', Goal: 'G1', Status: 'To do', 'Effort h': '50' });
  plan.update();
  expect(shown(homeOf(plan).getCharts()[1]).filter(([name]) => name !== '')).toEqual([
    ['What the hours fed', 'Hours by value'],
    ['=1+1', '6'],
    ['Learning', '4'],
  ]);
});

test('[H10] a second Start, an update and a repair make no chart twice, and bring none back that the user took away', () => {
  const plan = startPlan();
  plan.call('start');
  plan.update();
  plan.call('checkPlan');
  expect(kinds(plan)).toHaveLength(2);
  const home = homeOf(plan);
  const [line] = home.getCharts();
  if (!line) throw new Error('no chart');
  home.updateChart(line.modify().setPosition(40, 3, 5, 5).build());
  home.removeChart(home.getCharts()[1] as ChartInHand);
  plan.call('start');
  plan.call('checkPlan');
  expect(kinds(plan)).toEqual(['LINE Done so far, week by week']);
  expect(homeOf(plan).getCharts()[0]?.getContainerInfo().getAnchorRow()).toBe(40);
});

test('[H10] titles, weeks and the names of the series follow the language, and a chart that was taken away stays away', () => {
  const plan = startPlan();
  const home = homeOf(plan);
  home.removeChart(home.getCharts()[1] as ChartInHand);
  plan.call('saveSettings', { settings: { language: 'de' } });
  expect(kinds(plan, 'Übersicht')).toEqual(['LINE Bisher erledigt, Woche für Woche']);
  const lines = shown(homeOf(plan, 'Übersicht').getCharts()[0]);
  expect(lines[0]).toEqual(['Woche', 'Stunden', 'Schritte']);
  expect(lines.at(-1)?.[0]).toBe('2. Mär');
});

test('[H10] charts whose data went with the hidden tab get it again', () => {
  const plan = startPlan();
  plan.workbook.restructure('REMOVE_GRID', () => plan.workbook.spreadsheet().deleteSheet(plan.sheet('Waymark data')));
  expect(
    homeOf(plan)
      .getCharts()
      .map((chart) => chart.getRanges()),
  ).toEqual([[], []]);
  plan.call('checkPlan');
  expect(kinds(plan)).toHaveLength(2);
  expect(shown(homeOf(plan).getCharts()[0]).at(-1)).toEqual(['2 Mar', '0', '0']);
});

test('[H10] a Home that was deleted comes back with its charts, once each, wherever the making of it is cut off at them', () => {
  const base = startPlan();
  base.workbook.restructure('REMOVE_GRID', () => base.workbook.spreadsheet().deleteSheet(base.sheet('Home')));
  const whole = copyPlan(base);
  whole.call('checkPlan');
  expect(kinds(whole)).toHaveLength(2);
  const [first = 0] = whole.workbook
    .callLog()
    .filter(({ method }) => method.endsWith('.insertChart'))
    .map(({ n }) => n);
  const cut = copyPlan(base);
  expect(() => cut.workbook.call('call', ['checkPlan', {}], { faults: [{ at: first + 1, kind: 'kill' }] })).toThrow(
    'The run was ended here.',
  );
  cut.call('checkPlan');
  expect(kinds(cut)).toEqual(['LINE Done so far, week by week', 'BAR Hours by value']);
});
