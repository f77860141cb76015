import { usePanel } from '../panel';
import { Button } from '../parts/button';
import { words } from '../words';

const texts = words.focus;

/** The ways to the other views, in one list. */
export function FocusMenu({ reload, hasRows }: { readonly reload: () => Promise<void>; readonly hasRows: boolean }) {
  const { plan, ask, go, tell, refresh } = usePanel();
  const useSelected = async (): Promise<void> => {
    const selected = await ask('getSelected', {});
    if (selected === null) return;
    if (selected.tab === 'goals') go('goal', selected.goal);
    else if (selected.tab === 'steps') go('step', selected.step);
    else tell({ message: selected.message, problems: [] });
  };
  const update = async (): Promise<void> => {
    const said = await ask('updateNow', {});
    if (said === null) return;
    tell(said);
    await Promise.all([reload(), refresh()]);
  };
  const items: readonly (readonly [label: string, open: () => void])[] = [
    // With rows its button stands at the foot.
    ...(hasRows ? [] : [[texts.addGoal, () => go('goal')] as const]),
    [texts.selected, () => void useSelected()],
    [plan.question.question === '' ? texts.questions : texts.question, () => go('question')],
    [texts.settings, () => go('settings')],
    [texts.timeline, () => go('timeline')],
    [texts.check, () => go('check')],
    [texts.update, () => void update()],
  ];
  return (
    <nav aria-label={texts.menu}>
      <ul class="menu">
        {items.map(([label, open]) => (
          <li key={label}>
            <Button look="plain" onPress={open}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
