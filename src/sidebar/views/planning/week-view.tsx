import { useState } from 'preact/hooks';
import { isDay } from '../../../domain/plan/day';
import type { Week } from '../../../actions/planning/week';
import type { ApiRequest } from '../../../api/index';
import { fridayAfter, intervalTo, writeDay, writeEffort, writeNumber } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Chips, Choice } from '../../parts/chips';
import { DayField } from '../../parts/field';
import { Rating } from '../../parts/rating';
import { forgetPage, PagedForm } from '../../parts/paged-form';
import { LoadedForm } from '../../parts/loaded';
import { useAnswer } from '../../use-answer';
import { useSave } from '../../use-save';
import { plural, say, words } from '../../words';

const texts = words.planning.week;

type Decision = keyof typeof texts.decisions;
const decisions = Object.entries(texts.decisions) as [Decision, string][];

interface WeekDraft {
  readonly done: readonly string[];
  readonly decided: Readonly<Record<string, { readonly decision: Decision; readonly day: string }>>;
  readonly energy: number | null;
  /** IDs; null before the first choice, when the rows' own choice counts. */
  readonly chosen: readonly string[] | null;
}

/** Plans the week: tick off, decide about passed dates, rate the energy, choose steps. Saved as a whole at the end. */
export function WeekView() {
  const [draft, change, drop] = useDraft<WeekDraft>('week', () => ({
    done: [],
    decided: {},
    energy: null,
    chosen: null,
  }));
  const query = useAnswer('getWeek', { energy: draft.energy });
  const [kept, keep] = useState<Week | null>(null);
  // The earlier list stays while the one for another energy is loading.
  if (query.answer !== null && query.answer !== kept) keep(query.answer);
  const of = { ...query, answer: query.answer ?? kept };
  return (
    <LoadedForm of={of} heading={texts.heading}>
      {(answer) => <WeekForm week={answer} draft={draft} change={change} drop={drop} />}
    </LoadedForm>
  );
}

interface WeekFormProps {
  readonly week: Week;
  readonly draft: WeekDraft;
  readonly change: (draft: WeekDraft) => void;
  readonly drop: () => void;
}

function WeekForm({ week, draft, change, drop }: WeekFormProps) {
  const { locale, go, drafts, invalidate } = usePanel();
  const saveWeek = useSave();
  const [isTried, setTried] = useState(false);
  const set = (changed: Partial<WeekDraft>): void => change({ ...draft, ...changed });
  const open = (id: string): boolean => !draft.done.includes(id) && draft.decided[id]?.decision !== 'go';
  const offers = week.offers.filter(({ id }) => open(id));
  const chosen = (draft.chosen ?? week.chosen)
    .filter((id) => open(id) && offers.some((offer) => offer.id === id))
    .slice(0, week.most);
  const undated = week.toDecide.filter(
    ({ id }) => draft.decided[id]?.decision === 'day' && !isDay(draft.decided[id]?.day ?? ''),
  );
  const energy = draft.energy ?? week.energy;
  const save = (): void =>
    void saveWeek('saveWeek', { week: formOf(draft, chosen, energy) }, () => {
      drop();
      forgetPage(drafts, 'week');
      invalidate('getWeek');
      go('focus');
    });
  return (
    <PagedForm
      name="week"
      heading={texts.heading}
      lead={say(texts.lead, { from: writeDay(week.from, locale, 'short'), to: writeDay(week.to, locale, 'short') })}
      saveLabel={texts.save}
      onTry={() => setTried(true)}
      onSave={save}
      pages={[
        { heading: texts.tick, body: <TickOff week={week} draft={draft} set={set} /> },
        ...(week.toDecide.length === 0
          ? []
          : [
              {
                heading: texts.decide,
                isWrong: undated.length > 0,
                body: <Decide week={week} draft={draft} set={set} isTried={isTried} />,
              },
            ]),
        {
          heading: texts.energy,
          body: <Energy energy={energy} win={week.win} onRate={(rated) => set({ energy: rated })} />,
        },
        {
          heading: plural(texts.choose, week.most),
          body: <ChooseSome week={week} offers={offers} chosen={chosen} onChoose={(ids) => set({ chosen: ids })} />,
        },
      ]}
    />
  );
}

/** The week as it is saved. A step that is done needs no decision. */
function formOf(draft: WeekDraft, chosen: readonly string[], energy: number | null): ApiRequest<'saveWeek'>['week'] {
  const decided = Object.entries(draft.decided).filter(([id]) => !draft.done.includes(id));
  return {
    done: draft.done,
    days: decided
      .filter(([, { decision }]) => decision === 'day' || decision === 'none')
      .map(([id, { decision, day }]) => ({ id, due: decision === 'day' ? day : '' })),
    letGo: decided.filter(([, { decision }]) => decision === 'go').map(([id]) => id),
    chosen,
    energy,
  };
}

interface EnergyProps {
  readonly energy: number | null;
  /** A win to be reminded of; '' for none. */
  readonly win: string;
  readonly onRate: (energy: number) => void;
}

function Energy({ energy, win, onRate }: EnergyProps) {
  return (
    <>
      <p class="hint">{texts.energyHow}</p>
      <Rating
        label={texts.energy}
        isLabelUnseen
        low={texts.energyLow}
        high={texts.energyHigh}
        value={energy}
        onRate={onRate}
      />
      {win !== '' && <p class="win">{say(texts.win, { text: win })}</p>}
    </>
  );
}

interface PartProps {
  readonly week: Week;
  readonly draft: WeekDraft;
  readonly set: (changed: Partial<WeekDraft>) => void;
}

function TickOff({ week, draft, set }: PartProps) {
  const { today, locale } = usePanel();
  const lines = [
    ...week.toTick,
    ...week.toDecide.filter(({ id }) => !week.toTick.some((line) => line.id === id)),
  ].filter(({ id }) => id !== '');
  if (lines.length === 0) return <p class="note">{texts.tickNone}</p>;
  return (
    <>
      <p class="hint">{texts.tickHow}</p>
      <ul class="ticks">
        {lines.map(({ id, title, due }) => (
          <li key={id}>
            <label class="tick">
              <input
                type="checkbox"
                checked={draft.done.includes(id)}
                onChange={(event) =>
                  set({
                    done: event.currentTarget.checked ? [...draft.done, id] : draft.done.filter((one) => one !== id),
                  })
                }
              />
              <span>
                <span dir="auto">{title}</span>
                {due !== '' && <span class="facts quiet">{intervalTo(due, today, locale)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function Decide({ week, draft, set, isTried }: PartProps & { readonly isTried: boolean }) {
  const { today, locale } = usePanel();
  const lines = week.toDecide.filter(({ id }) => id !== '' && !draft.done.includes(id));
  if (lines.length === 0) return <p class="note">{texts.decideNone}</p>;
  return (
    <>
      <p class="hint">{texts.decideHow}</p>
      <ul class="rows">
        {lines.map(({ id, title, due }) => {
          const { decision, day } = draft.decided[id] ?? { decision: 'keep' as const, day: '' };
          const decide = (changed: Partial<{ decision: Decision; day: string }>): void =>
            set({ decided: { ...draft.decided, [id]: { decision, day, ...changed } } });
          return (
            <li key={id}>
              <p>
                <b dir="auto">{title}</b>
                {due !== '' && (
                  <span class="facts quiet block">{say(texts.was, { day: writeDay(due, locale, 'short') })}</span>
                )}
              </p>
              <Choice
                label={say(texts.decideFor, { title })}
                isLabelUnseen
                options={decisions}
                value={decision}
                onChoose={(chosen) =>
                  decide({ decision: chosen, day: chosen === 'day' && day === '' ? fridayAfter(today, 1) : day })
                }
              />
              {decision === 'day' && (
                <DayField
                  label={texts.newDay}
                  least={today}
                  value={day}
                  error={isTried && !isDay(day) ? texts.dayNeeded : undefined}
                  onType={(typed) => decide({ day: typed })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ChooseProps {
  readonly week: Week;
  readonly offers: Week['offers'];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function ChooseSome({ week, offers, chosen, onChoose }: ChooseProps) {
  const { locale } = usePanel();
  const [isFull, setFull] = useState(false);
  if (offers.length === 0) return <p class="note">{texts.chooseNone}</p>;
  const hours = offers.filter(({ id }) => chosen.includes(id)).reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  const choose = (id: string, isOn: boolean): boolean => {
    setFull(isOn && chosen.length >= week.most);
    if (isOn && chosen.length >= week.most) return false;
    onChoose(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
    return true;
  };
  return (
    <>
      <div class="blocks">
        <Chips
          label={plural(texts.choose, week.most)}
          isLabelUnseen
          options={offers.filter(({ id }) => id !== '').map(({ id, title }) => [id, title] as const)}
          chosen={chosen}
          hint={isFull ? plural(texts.chooseFull, week.most) : plural(texts.chooseHow, week.most)}
          onChange={choose}
          factsOf={(id) => {
            const offer = offers.find((one) => one.id === id);
            return offer === undefined
              ? ''
              : [
                  ...offer.reasons.slice(0, 2),
                  ...(offer.effort === null ? [] : [writeEffort(offer.effort, locale)]),
                ].join(' · ');
          }}
        />
      </div>
      {hours > 0 && (
        <p class="quiet sum">
          {plural(texts.chosenHours, week.hoursPerWeek, {
            hours: writeEffort(hours, locale),
            count: writeNumber(week.hoursPerWeek, locale),
          })}
        </p>
      )}
    </>
  );
}
