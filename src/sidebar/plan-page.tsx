import { englishSidebar as words } from '../catalogue/english-sidebar';
import type { PageProps } from './app';
import { Button } from './button';
import { Reminders } from './reminders';

/** A file with a plan. */
export function PlanPage(props: PageProps) {
  const { view, ask } = props;
  return (
    <>
      <section>
        <h1 tabIndex={-1}>{words.plan}</h1>
        {view.plan?.example === true && <p>{words.example}</p>}
        <p class="quiet">{words.updateHow}</p>
        <Button isPrimary isIdle={view.busy !== null} onPress={() => ask('updateNow', {})}>
          {words.update}
        </Button>
      </section>
      <Reminders {...props} />
    </>
  );
}
