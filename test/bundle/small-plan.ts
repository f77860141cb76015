import { preparedPlan, startPlan, type PlanInHand } from './plan';

/** Two goals and three steps after their first update, on the day before: G1, G2, S1 to S3. */
export function smallPlan(): PlanInHand {
  return preparedPlan('small', {}, () => {
    const plan = startPlan();
    plan.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '31/12/2026', Status: 'Active', Start: '01/02/2026' });
    plan.put('Goals', 3, {
      Goal: 'Run a small project',
      Deadline: '31/08/2026',
      Status: 'Active',
      'Part of': 'Pass the exam',
    });
    plan.put('Steps', 2, {
      Step: 'Book the seat',
      Goal: 'Pass the exam',
      Due: '04/03/2026',
      Status: 'To do',
      'Effort h': '2',
    });
    plan.put('Steps', 3, { Step: 'Sit the exam', Goal: 'Pass the exam', Due: '01/06/2026', Status: 'To do' });
    plan.put('Steps', 4, {
      Step: 'Ask for a project',
      Goal: 'Run a small project',
      Due: '10/03/2026',
      Status: 'Doing',
    });
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    typedYesterday(plan);
    return plan;
  });
}

/** As if the first dates of today had been typed on the day before: changing them is a move. */
export function typedYesterday(plan: PlanInHand): void {
  const at = plan.rows('Waymark data').findIndex(({ ID = '' }) => ID.startsWith('new '));
  plan.put('Waymark data', at + 2, { 'Last seen due': '01/03/2026' });
}
