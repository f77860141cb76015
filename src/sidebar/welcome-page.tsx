import { englishSidebar as words } from '../catalogue/english-sidebar';
import type { PageProps } from './app';
import { Button } from './button';

/** A file without a plan. */
export function WelcomePage({ view, ask }: PageProps) {
  return (
    <section>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.welcome}</p>
      <p class="quiet">{words.welcomeHow}</p>
      <Button isPrimary isIdle={view.busy !== null} onPress={() => ask('start', {})}>
        {words.start}
      </Button>
    </section>
  );
}
