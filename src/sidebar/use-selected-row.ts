import { usePanel } from './panel';
import { words } from './words';

/** Calls back with the goal or step of the selected row; says what to select when there is none. */
export function useSelectedRow(then: (row: { readonly id: string }) => void): () => Promise<void> {
  const { ask, tell } = usePanel();
  return async () => {
    const selected = await ask('getSelected', {});
    if (selected === null) return;
    const row = selected.tab === 'goals' ? selected.goal : selected.tab === 'steps' ? selected.step : null;
    if (row === null) tell({ message: words.adjusting.selectFirst, problems: [] });
    else if (row.id === '') tell({ message: words.focus.newRows, problems: [] });
    else then(row);
  };
}
