import { useState } from 'preact/hooks';
import { words } from '../../words';
import { ScreenFrame } from './screen-frame';
import { orderTemplates, type TemplateKey } from './templates';

const texts = words.guide.goal;

/** Templates of goals; the one that fits the answer about the future comes first. */
export function TemplateCards({
  ahead,
  isSaved,
  onChoose,
}: {
  readonly ahead: string;
  readonly isSaved: boolean;
  readonly onChoose: (key: TemplateKey) => void;
}) {
  const [isWrong, setWrong] = useState(false);
  const { keys, fitting } = orderTemplates(ahead);
  return (
    <ScreenFrame heading={texts.heading} isNeeded={!isSaved} onNext={() => setWrong(true)}>
      <fieldset class="field" data-question="">
        <legend>{texts.templates}</legend>
        <div class="cards">
          {keys.map((key) => {
            const { name, hint } = words.guide.templates[key];
            return (
              <button key={key} type="button" class="card" onClick={() => onChoose(key)}>
                <b>{name}</b> {key === fitting && <em>{texts.fits}</em>}
                <span>{hint}</span>
              </button>
            );
          })}
        </div>
        <div role="alert">{isWrong && <p class="error">▲ {texts.templateNeeded}</p>}</div>
      </fieldset>
    </ScreenFrame>
  );
}
