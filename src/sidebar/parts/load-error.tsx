import { words } from '../words';
import { BareButton } from './button';

/** Why something could not be loaded, and a button to try again. */
export function LoadError({ trouble, retry }: { readonly trouble: string; readonly retry: () => void }) {
  return (
    <div class="note trouble" role="alert">
      <p>▲ {trouble}</p>
      <BareButton isIdle={false} onPress={retry}>
        {words.again}
      </BareButton>
    </div>
  );
}
