import { BareButton } from '../parts/button';
import { words } from '../words';

/** Before the server has answered for the first time; the line at the foot says that it is being asked. */
export function LoadingView() {
  return (
    <div class="content">
      <h1 tabIndex={-1}>{words.title}</h1>
    </div>
  );
}

/** The server has not answered once; the line at the foot says why. */
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
