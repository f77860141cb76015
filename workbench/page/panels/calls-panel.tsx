import type { LastRun } from '../../protocol';
import { words } from '../words';

const say = words.calls;

/** The service calls of the last run, and how long they would take at Google. */
export function CallsPanel({ run }: { readonly run: LastRun | null }) {
  if (!run) {
    return (
      <div class="empty">
        <p class="empty-title">{say.none}</p>
        <p>{say.noneHow}</p>
      </div>
    );
  }
  return (
    <>
      <p class="quiet">{say.by(run.handler, say.surfaces[run.surface] ?? run.surface, run.user)}</p>
      <dl class="figures">
        <Figure name={say.calls} value={String(run.calls)} />
        <Figure name={say.cells} value={run.cells.toLocaleString('en-GB')} />
        <Figure name={say.seconds} value={say.secondsOf(run.simulatedSeconds)} />
      </dl>
      {run.failure && (
        <p class="trouble">
          {say.failure}: {run.failure}
        </p>
      )}
      <h3 id="calls-lines">{say.lines}</h3>
      {run.lines.length === 0 && <p class="quiet">{say.noLines}</p>}
      {run.lines.length > 0 && (
        <ul class="lines" aria-labelledby="calls-lines">
          {run.lines.map(({ level, text }, index) => (
            <li key={index}>
              <span class={`level ${level}`}>{level}</span> {text}
            </li>
          ))}
        </ul>
      )}
      <h3 id="calls-log">{say.log}</h3>
      {run.log.length === 0 && <p class="quiet">{say.noCalls}</p>}
      {run.log.length > 0 && (
        <div class="scrolled" role="region" aria-labelledby="calls-log" tabIndex={0}>
          <CallTable log={run.log} />
        </div>
      )}
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function CallTable({ log }: { readonly log: LastRun['log'] }) {
  return (
    <table class="calls" aria-labelledby="calls-log">
      <thead>
        <tr>
          <th scope="col">{say.tableNumber}</th>
          <th scope="col">{say.tableCall}</th>
          <th scope="col" class="number">
            {say.tableCells}
          </th>
          <th scope="col" class="number">
            {say.tableTime}
          </th>
        </tr>
      </thead>
      <tbody>
        {log.map(({ name, cells, milliseconds }, index) => (
          <tr key={index}>
            <td class="number">{index + 1}</td>
            <td>{name}</td>
            <td class="number">{cells}</td>
            <td class="number">{say.milliseconds(milliseconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
