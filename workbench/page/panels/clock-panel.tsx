import { useState } from 'preact/hooks';
import type { PageState } from '../../protocol';
import { formatMoment } from '../moments';
import type { Jump } from '../shell-state';
import { failureText } from '../failure-text';
import { words } from '../words';

export interface ClockPanelProps {
  readonly page: PageState;
  readonly local: string;
  readonly jump: Jump | null;
  readonly move: (to: string) => Promise<void>;
}

const say = words.clock;

interface Moving {
  readonly isMoving: boolean;
  /** What is typed into the field; null while the field shows the clock. */
  readonly chosen: string | null;
  readonly setChosen: (chosen: string) => void;
  /** Why the last move was refused; '' when it was not. */
  readonly refusal: string;
  readonly go: (to: string) => Promise<void>;
}

/** The state of a move of the clock, of which one runs at a time. */
function useMoving(move: ClockPanelProps['move']): Moving {
  const [isMoving, setMoving] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState('');
  const go = async (to: string): Promise<void> => {
    if (isMoving) return;
    setMoving(true);
    setRefusal('');
    try {
      await move(to);
      setChosen((typed) => (typed === to ? null : typed));
    } catch (error) {
      setRefusal(failureText(error));
    } finally {
      setMoving(false);
    }
  };
  return { isMoving, chosen, setChosen, refusal, go };
}

/** Moves the file's clock, and shows the next trigger and the triggers that fired. */
export function ClockPanel({ page, local, jump, move }: ClockPanelProps) {
  const { isMoving, chosen, setChosen, refusal, go } = useMoving(move);
  const { nextTrigger, clock, timeZone } = page;
  return (
    <>
      <p class="moment">{formatMoment(local)}</p>
      <p class="quiet">
        {clock.runs ? say.runs : say.stands} {say.zone(timeZone)}
      </p>
      <div class="choices">
        <button type="button" aria-disabled={isMoving} onClick={() => void go('tomorrow')}>
          {say.tomorrow}
        </button>
        <button type="button" aria-disabled={isMoving} onClick={() => void go('nextMonday')}>
          {say.nextMonday}
        </button>
        <button
          type="button"
          aria-disabled={isMoving || !nextTrigger}
          onClick={() => void (nextTrigger && go('nextTrigger'))}
        >
          {say.nextTrigger}
        </button>
        <button type="button" aria-disabled={isMoving} aria-pressed={clock.runs} onClick={() => void go('real')}>
          {say.real}
        </button>
      </div>
      <form
        class="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          void go(chosen ?? local);
        }}
      >
        <label>
          <span>{say.choose}</span>
          <input
            type="datetime-local"
            required
            value={chosen ?? local}
            max="9999-12-31T23:59"
            onInput={(event) => setChosen(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" aria-disabled={isMoving}>
          {say.go}
        </button>
      </form>
      <p>
        {nextTrigger ? say.next(nextTrigger.handler, formatMoment(nextTrigger.local), nextTrigger.user) : say.noTrigger}
      </p>
      <div class="outcome" role="status">
        {isMoving && <p>{say.moving}</p>}
        {!isMoving && refusal && <p class="trouble">{refusal}</p>}
        {!isMoving && !refusal && jump && <Fired jump={jump} />}
      </div>
    </>
  );
}

function Fired({ jump: { fired, local } }: { jump: Jump }) {
  return (
    <>
      <p>{say.moved(formatMoment(local))}</p>
      {fired.length === 0 && <p>{say.firedNothing}</p>}
      {fired.length > 0 && <p>{say.fired}</p>}
      {fired.length > 0 && (
        <ul class="fired">
          {fired.map(({ handler, local: at, failure }, index) => (
            <li key={index}>
              {say.firedOne(handler, formatMoment(at))}
              {failure && <span class="trouble"> {say.firedTrouble(failure)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
