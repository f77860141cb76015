import type { Smart, SmartHint } from '../../domain/progress/smart';
import { writeNumber } from '../dates';
import { usePanel } from '../panel';
import { say, words } from '../words';

/** SMART while one types: five letters, and one hint. It stands above the buttons, so that it is seen wherever one types. */
export function Coach({
  smart,
  title,
}: {
  readonly smart: Smart;
  /** What is typed so far: a better wording begins with it. */ readonly title: string;
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
