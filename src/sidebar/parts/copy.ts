import { words } from '../words';

const texts = words.guide.done;

/** Copies what stands in a field. A page inside of Google's may not have the clipboard: then the text is selected, and the keys are named. */
export async function copy(field: HTMLTextAreaElement | null, tell: (text: string) => void): Promise<void> {
  if (!field) return;
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    tell(texts.copied);
  } catch {
    const isCopied = typeof document.execCommand === 'function' && document.execCommand('copy');
    tell(isCopied ? texts.copied : texts.notCopied);
  }
}
