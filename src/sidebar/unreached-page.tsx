import { englishSidebar as words } from '../catalogue/english-sidebar';
import { Button } from './button';

/** The server has not answered once; the message below says why. */
export function UnreachedPage({ isIdle, retry }: { readonly isIdle: boolean; readonly retry: () => void }) {
  return (
    <section>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Button isPrimary isIdle={isIdle} onPress={retry}>
        {words.again}
      </Button>
    </section>
  );
}
