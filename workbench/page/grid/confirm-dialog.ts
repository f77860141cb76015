/** Confirm dialogs over the grid. They use <dialog>, which handles focus, Escape and screen readers. */
import { words } from './words';

interface Question {
  readonly title: string;
  readonly text: string;
  /** The label of a checkbox; without a label the dialog has no checkbox. */
  readonly tick?: string;
}

let asked = 0;

function openDialog(
  place: HTMLElement,
  { title, text, tick }: Question,
): Promise<{ isConfirmed: boolean; isTicked: boolean }> {
  const name = `grid-question-${++asked}`;
  const dialog = document.createElement('dialog');
  dialog.className = 'grid-question';
  dialog.setAttribute('aria-labelledby', `${name}-title`);
  dialog.setAttribute('aria-describedby', `${name}-text`);
  dialog.innerHTML = `
    <form method="dialog">
      <h2 id="${name}-title"></h2>
      <p id="${name}-text"></p>
      <label><input type="checkbox"> <span></span></label>
      <div class="grid-question-buttons">
        <button type="submit" value="cancel"></button>
        <button type="submit" value="ok" class="primary" autofocus></button>
      </div>
    </form>`;
  const put = (selector: string, words: string): void => void (dialog.querySelector(selector)!.textContent = words);
  put('h2', title);
  put('p', text);
  if (tick === undefined) dialog.querySelector('label')!.remove();
  else put('label span', tick);
  put('button[value=cancel]', words.cancel);
  put('button[value=ok]', words.ok);
  const before = document.activeElement;
  place.append(dialog);
  // The engine handles keyboard events of the whole page, so these must not bubble.
  for (const type of ['keydown', 'keyup', 'keypress', 'paste', 'copy', 'cut'] as const)
    dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const isTicked = dialog.querySelector<HTMLInputElement>('input')?.checked === true;
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve({ isConfirmed: dialog.returnValue === 'ok', isTicked });
    });
  });
}

/** Asks whether to change cells that are protected with a warning. */
export async function confirmEdit(place: HTMLElement): Promise<{ isConfirmed: boolean; dontAskAgain: boolean }> {
  const { isConfirmed, isTicked } = await openDialog(place, {
    title: words.headsUp,
    text: words.warning,
    tick: words.notAgain,
  });
  return { isConfirmed, dontAskAgain: isTicked };
}

/** Asks the user to confirm an action of the engine, such as deleting a sheet. */
export async function confirmAction(place: HTMLElement, text: string): Promise<boolean> {
  return (await openDialog(place, { title: words.headsUp, text })).isConfirmed;
}
