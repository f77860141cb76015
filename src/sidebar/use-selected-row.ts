import { usePanel } from './panel';
import { words } from './words';

/** Calls `then` with the goal or step of the selected row, or shows a message about what to select. */
export function useSelectedRow(then: (row: { readonly id: string }) => void): () => Promise<void> {
  const { ask, showMessage } = usePanel();
  return async () => {
    const selected = await ask('getSelected', {});
    if (selected === null) return;
    const row = selected.tab === 'goals' ? selected.goal : selected.tab === 'steps' ? selected.step : null;
    if (row === null) showMessage({ message: words.adjusting.selectFirst, problems: [] });
    else if (row.id === '') showMessage({ message: words.focus.newRows, problems: [] });
    else then(row);
  };
}
