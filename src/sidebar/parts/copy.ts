import { words } from '../words';

const texts = words.guide.done;

/** Copies the text of a field. Google's frame may forbid the clipboard: then the text stays selected, and a message names the keys. */
export async function copy(field: HTMLTextAreaElement | null, showMessage: (text: string) => void): Promise<void> {
  if (!field) return;
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    showMessage(texts.copied);
  } catch {
    const isCopied = typeof document.execCommand === 'function' && document.execCommand('copy');
    showMessage(isCopied ? texts.copied : texts.notCopied);
  }
}
