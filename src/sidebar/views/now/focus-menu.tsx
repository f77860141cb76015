import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { menuViews, type MenuView } from '../../view-names';
import { words } from '../../words';

const texts = words.focus;

type Item = readonly [label: string, open: () => void];
type ValueOf<T> = T extends unknown ? T[keyof T] : never;
type MenuLabel = ValueOf<(typeof menuViews)[keyof typeof menuViews]>;

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
  const labelOf = (view: MenuView, key: MenuLabel): string =>
    texts[view === 'question' && plan.question.question === '' ? 'questions' : key];
  const linksOf = (group: keyof typeof menuViews): readonly Item[] =>
    (Object.entries(menuViews[group]) as [MenuView, MenuLabel][]).map(([view, key]) => [
      labelOf(view, key),
      () => go(view),
    ]);
  const groups: readonly (readonly [heading: string, items: readonly Item[]])[] = [
    [texts.groups.plan, linksOf('plan')],
    [texts.groups.back, linksOf('back')],
    [texts.groups.deeper, linksOf('deeper')],
    [
      texts.groups.file,
      [[texts.selected, () => void useSelected()], ...linksOf('file'), [texts.update, () => void update()]],
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
