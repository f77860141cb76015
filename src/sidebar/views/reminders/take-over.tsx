import { useState } from 'preact/hooks';
import { say, words } from '../../words';
import { Button } from '../../parts/button';

const texts = words.reminders;

/** Takes over the reminders of another account, after a confirmation. */
export function TakeOver({ owner, onTakeOver }: { readonly owner: string; readonly onTakeOver: () => void }) {
  const [isAsked, ask] = useState<boolean | null>(null);
  if (!isAsked) {
    return (
      <Button isExpanded={false} takesFocus={isAsked === false} onPress={() => ask(true)}>
        {texts.takeOver}
      </Button>
    );
  }
  return (
    <div class="note">
      <p dir="auto">{say(texts.takeOverAsk, { mail: owner })}</p>
      <div class="line">
        <Button takesFocus onPress={onTakeOver}>
          {texts.takeOverYes}
        </Button>
        <Button onPress={() => ask(false)}>{texts.takeOverNo}</Button>
      </div>
    </div>
  );
}
