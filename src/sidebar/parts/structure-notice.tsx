import { usePanel } from '../panel';
import { words } from '../words';
import { Button } from './button';

/** What is wrong with whole tabs, above every view, with a way to *Check my plan*. (rule Y22) */
export function StructureNotice({ isOnCheck }: { readonly isOnCheck: boolean }) {
  const { plan, go } = usePanel();
  const { wrong = [] } = plan;
  if (wrong.length === 0) return null;
  return (
    <div class="wrong" role="alert">
      {wrong.map((sentence) => (
        <p key={sentence} dir="auto">
          ▲ {sentence}
        </p>
      ))}
      {!isOnCheck && <Button onPress={() => go('check')}>{words.check.heading}</Button>}
    </div>
  );
}
