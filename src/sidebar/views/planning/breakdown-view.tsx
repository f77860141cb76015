import { useState } from 'preact/hooks';
import { shortDay } from '../../dates';
import { usePanel } from '../../panel';
import { Loaded, LoadedForm } from '../../parts/loaded';
import { ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { words } from '../../words';
import { PiecesForm } from './pieces-form';

const texts = words.planning.breakdown;

/** Breaks a goal down from its end backwards into steps with dates, and perhaps a nearer goal. */
export function BreakdownView() {
  const { row } = usePanel();
  const [goal, choose] = useState(row?.id ?? '');
  return goal === '' ? <WhichGoal onChoose={choose} /> : <OneGoal key={goal} goal={goal} />;
}

function WhichGoal({ onChoose }: { readonly onChoose: (goal: string) => void }) {
  const query = useAnswer('getGoals', {});
  return (
    <div class="content">
      <ViewHead heading={texts.heading} />
      <p class="quiet">{texts.lead}</p>
      <Loaded of={query}>
        {({ goals }) =>
          goals.length === 0 ? (
            <p class="note">{texts.none}</p>
          ) : (
            <>
              <h2>{texts.whichGoal}</h2>
              <div class="cards">
                {goals
                  .filter(({ id }) => id !== '')
                  .map(({ id, title, deadline }) => (
                    <GoalCard key={id} title={title} deadline={deadline} onChoose={() => onChoose(id)} />
                  ))}
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function GoalCard({
  title,
  deadline,
  onChoose,
}: {
  readonly title: string;
  readonly deadline: string;
  readonly onChoose: () => void;
}) {
  const { locale, today } = usePanel();
  return (
    <button type="button" class="card" dir="auto" onClick={onChoose}>
      {title}
      {deadline !== '' && <span>{shortDay(deadline, today, locale)}</span>}
    </button>
  );
}

function OneGoal({ goal }: { readonly goal: string }) {
  const query = useAnswer('getBreakdown', { goal });
  return (
    <LoadedForm of={query} heading={texts.heading}>
      {(answer) => <PiecesForm of={answer} />}
    </LoadedForm>
  );
}
