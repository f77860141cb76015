import { words } from '../words';
import { BareButton } from './button';

/** Something could not be read: why, and another try. */
export function NotRead({ trouble, retry }: { readonly trouble: string; readonly retry: () => void }) {
  return (
    <div class="note trouble" role="alert">
      <p>▲ {trouble}</p>
      <BareButton isIdle={false} onPress={retry}>
        {words.again}
      </BareButton>
    </div>
  );
}
