import type { Smart, SmartHint } from '../../domain/progress/smart';
import { writeNumber } from '../dates';
import { usePanel } from '../panel';
import { say, words } from '../words';

/** The five SMART letters and one hint for the goal that is being typed. Placed above the buttons, where it is always visible. */
export function Coach({
  smart,
  title,
}: {
  readonly smart: Smart;
  /** As typed so far; a hint may quote it. */
  readonly title: string;
}) {
  const { locale } = usePanel();
  const { letters, met, open, all } = words.coach;
  return (
    <section class="coach" aria-label={words.coach.title}>
      <ul>
        {smart.letters.map(({ letter, met: isMet }) => (
          <li key={letter} class={isMet ? 'met' : ''}>
            <span aria-hidden="true">
              {letter} <i>{isMet ? '✓' : '–'}</i>
            </span>
            <span class="unseen">{say(isMet ? met : open, { letter: letters[letter] })}</span>
          </li>
        ))}
      </ul>
      <p aria-live="polite">{smart.hint === null ? all : writeHint(smart.hint, title, locale)}</p>
    </section>
  );
}

function writeHint(hint: SmartHint, title: string, locale: string): string {
  const text = words.coach.hints[hint.code];
  if (hint.code === 'vagueVerb') return say(text, { verb: hint.verb });
  if (hint.code === 'forWhat') return say(text, { title: title.trim().replace(/[\s.!,;:]+$/, '') });
  if (hint.code === 'tooMuch')
    return say(text, { left: writeNumber(hint.left, locale), available: writeNumber(hint.available, locale) });
  return text;
}
