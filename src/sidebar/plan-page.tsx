import { english } from '../catalogue/english';
import type { PageProps } from './app';
import { Button } from './button';
import { Reminders } from './reminders';

const words = english.sidebar;

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
