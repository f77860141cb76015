import { useState } from 'preact/hooks';
import { writeHour } from '../../dates';
import { typeNumber } from '../../numbers';
import { readHours } from '../../spoken';
import { useDraft, usePanel } from '../../panel';
import { SelectField, Tick } from '../../parts/field';
import { HoursField } from '../../parts/hours-field';
import { MailPreview } from '../reminders/mail-preview';
import { say, words } from '../../words';
import { useGuide } from './guide-state';
import { ScreenFrame } from './screen-frame';

const texts = words.guide.rhythm;
const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), writeHour(hour)] as const);
const mostHours = 100;

/** The last question: hours a week, and whether to send reminders. Previews the first mail. */
export function RhythmScreen() {
  const { plan, locale } = usePanel();
  const { save } = useGuide();
  const { reminders, settings } = plan;
  const isOthers = reminders.on && !reminders.mine;
  const [draft, change] = useDraft('guide.rhythm', () => ({
    hours: typeNumber(settings.hoursPerWeek, locale),
    isOn: true,
    hour: String(settings.reminderHour),
  }));
  const [wrong, setWrong] = useState(0);
  const hoursPerWeek = readHours(draft.hours, locale);
  const isFine = hoursPerWeek !== null && hoursPerWeek >= 0 && hoursPerWeek <= mostHours;
  return (
    <ScreenFrame
      heading={texts.heading}
      nextLabel={texts.finish}
      wrong={wrong}
      onNext={() => {
        if (!isFine) setWrong(wrong + 1);
        else
          void save({ screen: 'rhythm', hoursPerWeek, reminders: draft.isOn && !isOthers, hour: Number(draft.hour) });
      }}
    >
      <HoursField
        label={texts.hours}
        isQuestion
        unit={texts.hoursUnit}
        value={draft.hours}
        error={wrong > 0 && !isFine ? texts.hoursNeeded : undefined}
        onType={(typed) => change({ ...draft, hours: typed })}
      />
      {isOthers ? (
        <p class="note">{say(texts.others, { mail: reminders.owner })}</p>
      ) : (
        <>
          <Tick
            label={say(texts.mail, { hour: writeHour(Number(draft.hour)) })}
            isOn={draft.isOn}
            onChange={(isOn) => change({ ...draft, isOn })}
          />
          {draft.isOn && (
            <SelectField
              label={texts.hour}
              value={draft.hour}
              options={hours}
              onChoose={(hour) => change({ ...draft, hour })}
            />
          )}
        </>
      )}
      {draft.isOn && (
        <>
          <h2>{texts.preview}</h2>
          <MailPreview />
        </>
      )}
    </ScreenFrame>
  );
}
