import type { Evidence } from '../../../actions/looking-back/say-reflection';
import { writeDay, writeEffort, writeNumber } from '../../dates';
import { usePanel } from '../../panel';
import { Lines } from '../../parts/lines';
import { plural, say, words } from '../../words';

const texts = words.lookingBack.reflect;

/** What happened in the period of the reflection: the numbers, and on a press the rows behind them. */
export function EvidenceLines({ of }: { readonly of: Evidence }) {
  const { locale } = usePanel();
  const write = (day: string): string => (day === '' ? words.forms.nothing : writeDay(day, locale, 'short'));
  return (
    <section class="evidence">
      <h2>{texts.evidence}</h2>
      {of.doneCount === 0 ? (
        <p>{texts.doneNone}</p>
      ) : (
        <details>
          <summary>
            ✓{' '}
            {of.doneHours > 0
              ? plural(texts.doneHours, of.doneCount, { hours: writeEffort(of.doneHours, locale) })
              : plural(texts.done, of.doneCount)}
          </summary>
          <Lines lines={of.done.map(({ title }) => title)} more={of.doneMore} />
        </details>
      )}
      {of.moved.length > 0 && (
        <details>
          <summary>→ {plural(texts.moved, of.moved.length + of.movedMore)}</summary>
          <Lines
            lines={of.moved.map(
              ({ title, before, after, reason }) =>
                `${say(texts.movedLine, { title, before: write(before), after: write(after) })}${reason === '' ? '' : ` (${reason})`}`,
            )}
            more={of.movedMore}
          />
        </details>
      )}
      <p>◷ {of.heldShare === null ? texts.heldNone : say(texts.held, { held: of.held, dated: of.dated })}</p>
      {of.wins.length > 0 && (
        <details>
          <summary>
            ★ {texts.wins} ({writeNumber(of.wins.length, locale)})
          </summary>
          <Lines lines={of.wins.map(({ title }) => title)} />
        </details>
      )}
      {of.hours.some(({ hours }) => hours > 0) && <Hours of={of} />}
      {of.before !== null && (
        <details>
          <summary>{say(texts.before, { day: writeDay(of.before.day, locale, 'date') })}</summary>
          <dl dir="auto">
            {of.before.lines.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/** Hours by value, beside the importance of the value. */
function Hours({ of: { hours } }: { readonly of: Evidence }) {
  const { locale } = usePanel();
  const most = Math.max(...hours.map((line) => line.hours));
  return (
    <details>
      <summary>{texts.hours}</summary>
      <ul class="hours">
        {hours.map(({ value, hours: count, share, importance }) => (
          <li key={value}>
            <p class="line spread">
              <span dir="auto">{value}</span>
              <span class="facts quiet">
                {[
                  share === null ? writeEffort(count, locale) : say(texts.share, { share }),
                  ...(importance === null ? [] : [say(texts.importance, { importance })]),
                ].join(' · ')}
              </span>
            </p>
            <div class="bar" aria-hidden="true">
              <i style={{ width: `${share ?? (most > 0 ? Math.round((count / most) * 100) : 0)}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
