import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { words } from '../../words';

const texts = words.focus;

/** Links to the other views. */
export function FocusMenu({ reload }: { readonly reload: () => Promise<void> }) {
  const { plan, ask, go, showMessage, refresh } = usePanel();
  const useSelected = async (): Promise<void> => {
    const selected = await ask('getSelected', {});
    if (selected === null) return;
    // The form of a row without an ID would add a second row.
    if (
      ('id' in selected && selected.id === '') ||
      (selected.tab === 'goals' && selected.goal.id === '') ||
      (selected.tab === 'steps' && selected.step.id === '')
    ) {
      showMessage({ message: texts.newRows, problems: [] });
      return;
    }
    if (selected.tab === 'goals') go('goal', selected.goal);
    else if (selected.tab === 'steps') go('step', selected.step);
    else if (selected.tab === 'none') showMessage({ message: selected.message, problems: [] });
    else go(selected.tab === 'feedback' ? 'advice' : selected.tab, selected);
  };
  const update = async (): Promise<void> => {
    const said = await ask('updateNow', {});
    if (said === null) return;
    showMessage(said);
    await Promise.all([reload(), refresh()]);
  };
  const groups: readonly (readonly [
    heading: string,
    items: readonly (readonly [label: string, open: () => void])[],
  ])[] = [
    [
      texts.groups.plan,
      [
        [texts.addGoal, () => go('goal')],
        [texts.week, () => go('weekPlan')],
        [texts.adjust, () => go('adjust')],
        [texts.breakdown, () => go('breakdown')],
      ],
    ],
    [
      texts.groups.back,
      [
        [texts.reflect, () => go('reflect')],
        [texts.quarter, () => go('quarter')],
        [texts.brief, () => go('brief')],
      ],
    ],
    [
      texts.groups.deeper,
      [
        [texts.stages, () => go('stages')],
        [texts.network, () => go('network')],
      ],
    ],
    [
      texts.groups.file,
      [
        [texts.selected, () => void useSelected()],
        [texts.exchange, () => go('exchange')],
        [plan.question.question === '' ? texts.questions : texts.question, () => go('question')],
        [texts.settings, () => go('settings')],
        [texts.timeline, () => go('timeline')],
        [texts.check, () => go('check')],
        [texts.update, () => void update()],
      ],
    ],
  ];
  return (
    <nav aria-label={texts.menu}>
      {groups.map(([heading, items]) => (
        <div key={heading} class="group">
          <h2>{heading}</h2>
          <ul class="menu">
            {items.map(([label, open]) => (
              <li key={label}>
                <Button look="plain" onPress={open}>
                  {label}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
