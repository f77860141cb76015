import type { Stage, StageKey } from '../../../actions/guide/stages';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Lines } from '../../parts/lines';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import type { View } from '../../view-names';
import { say, words } from '../../words';

const texts = words.stages;
const views: Readonly<Record<StageKey, View>> = {
  assessment: 'question',
  values: 'values',
  strategy: 'strategy',
  network: 'network',
  experiments: 'experiments',
};

/** The link back from a stage to the list of stages. */
export function useBackToStages(): { readonly words: string; readonly go: () => void } {
  const { go } = usePanel();
  return { words: texts.heading, go: () => go('stages') };
}

/** The five stages after the first fifteen minutes, with their progress and the next useful action. */
export function StagesView() {
  const { go } = usePanel();
  const query = useAnswer('getStages', {});
  const next = query.answer?.stages.find((stage) => stage.next !== '');
  return (
    <>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <p class="quiet">{texts.lead}</p>
        <Loaded of={query}>
          {({ stages }) => (
            <>
              {next === undefined && <p class="win">{texts.allDone}</p>}
              <ol class="stages">
                {stages.map((stage) => (
                  <StageCard key={stage.key} stage={stage} isNext={stage === next} />
                ))}
              </ol>
              <Answers />
              <section>
                <h2>{texts.targets}</h2>
                <p class="line">
                  <Button onPress={() => go('targets')}>{words.strategy.targets.heading}</Button>
                  <Button onPress={() => go('advice')}>{words.strategy.advice.heading}</Button>
                </p>
              </section>
            </>
          )}
        </Loaded>
      </div>
      {query.answer !== null && (
        <Actions>
          <Button look="primary" onPress={() => go(next ? views[next.key] : 'weekPlan')}>
            {next ? say(texts.go, { title: texts.names[next.key] }) : texts.plan}
          </Button>
        </Actions>
      )}
    </>
  );
}

function StageCard({
  stage: { key, done, of, said, next },
  isNext,
}: {
  readonly stage: Stage;
  readonly isNext: boolean;
}) {
  const { go } = usePanel();
  const title = texts.names[key];
  const share = of > 0 ? Math.min(100, Math.round((done / of) * 100)) : 0;
  return (
    <li class={isNext ? 'next' : undefined}>
      <button type="button" class="title" aria-label={say(texts.openFor, { title })} onClick={() => go(views[key])}>
        {title}
      </button>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </div>
      {next === '' && <p class="facts quiet">{texts.complete}</p>}
      <p>{said}</p>
      {next !== '' && <p>{isNext ? <b>{say(texts.next, { text: next })}</b> : say(texts.next, { text: next })}</p>}
    </li>
  );
}

/** What can be concluded from the answers; empty without conclusions. */
function Answers() {
  const { answer } = useAnswer('getAnswersReview', {});
  if (answer === null || answer.sentences.length === 0) return null;
  return (
    <section>
      <h2>{texts.answers}</h2>
      <Lines lines={answer.sentences.map(({ text }) => text)} />
    </section>
  );
}
