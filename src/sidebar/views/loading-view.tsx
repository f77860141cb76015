import { BareButton } from '../parts/button';
import { words } from '../words';

/** Shown until the first answer; the status line says that the plan is loading. */
export function LoadingView() {
  return (
    <div class="content">
      <h1 tabIndex={-1}>{words.title}</h1>
    </div>
  );
}

/** Shown when the first call failed; the status line says why. */
export function UnreachedView({ isIdle, retry }: { readonly isIdle: boolean; readonly retry: () => void }) {
  return (
    <>
      <div class="content">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <div class="actions">
        <BareButton look="primary" isIdle={isIdle} onPress={retry}>
          {words.again}
        </BareButton>
      </div>
    </>
  );
}
