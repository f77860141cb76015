/** A question to the user, over the grid: the browser's own dialog, so that focus, Escape and screen readers are taken care of. */
import { words } from './words';

/** Asks whether to change what warns. */
export function askToEdit(place: HTMLElement): Promise<{ goesOn: boolean; isQuiet: boolean }> {
  const dialog = document.createElement('dialog');
  dialog.className = 'grid-question';
  dialog.setAttribute('aria-labelledby', 'grid-question-title');
  dialog.setAttribute('aria-describedby', 'grid-question-text');
  dialog.innerHTML = `
    <form method="dialog">
      <h2 id="grid-question-title"></h2>
      <p id="grid-question-text"></p>
      <label><input type="checkbox" name="quiet"> <span></span></label>
      <div class="grid-question-buttons">
        <button type="submit" value="cancel"></button>
        <button type="submit" value="ok" class="primary" autofocus></button>
      </div>
    </form>`;
  const put = (selector: string, text: string): void => void (dialog.querySelector(selector)!.textContent = text);
  put('h2', words.headsUp);
  put('p', words.warning);
  put('label span', words.notAgain);
  put('button[value=cancel]', words.cancel);
  put('button[value=ok]', words.ok);
  const before = document.activeElement;
  place.append(dialog);
  // The engine listens to keys on the whole page.
  for (const type of ['keydown', 'keyup', 'keypress', 'paste', 'copy', 'cut'] as const) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const isQuiet = dialog.querySelector<HTMLInputElement>('input[name=quiet]')!.checked;
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve({ goesOn: dialog.returnValue === 'ok', isQuiet });
    });
  });
}
