import { usePanel } from '../panel';
import { words } from '../words';
import { Button } from './button';

/**
 * What is wrong with whole tabs, above every view, with a way to *Check my plan*. Always in the document, because screen readers announce
 * changes only of a live region they know. (rule Y22)
 */
export function StructureNotice({ isOnCheck }: { readonly isOnCheck: boolean }) {
  const { plan, go } = usePanel();
  const { wrong = [] } = plan;
  return (
    <div class={wrong.length > 0 ? 'wrong' : 'wrong empty'} role="alert">
      {wrong.map((sentence) => (
        <p key={sentence} dir="auto">
          ▲ {sentence}
        </p>
      ))}
      {wrong.length > 0 && !isOnCheck && <Button onPress={() => go('check')}>{words.check.heading}</Button>}
    </div>
  );
}
