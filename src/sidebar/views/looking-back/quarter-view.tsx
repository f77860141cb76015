import { useState } from 'preact/hooks';
import { writeDay } from '../../dates';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { SelectField } from '../../parts/field';
import { PageLink } from '../../parts/page-link';
import { Loaded } from '../../parts/loaded';
import { Lines } from '../../parts/lines';
import { Actions, ViewHead } from '../../parts/view-frame';
import { useAnswer } from '../../use-answer';
import { say, words } from '../../words';

const texts = words.lookingBack.quarter;

/** What has changed since the beginning of a quarter: aspirations, weights, goals, dates, hours. */
export function QuarterView() {
  const { locale, go } = usePanel();
  const [quarter, choose] = useState('');
  const query = useAnswer('getQuarter', { quarter });
  return (
    <>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <Loaded of={query}>
          {({ quarters, quarter: shown, from, to, sections, message }) => (
            <>
              {from !== '' && (
                <p class="quiet">
                  {say(texts.lead, { from: writeDay(from, locale, 'date'), to: writeDay(to, locale, 'date') })}
                </p>
              )}
              {quarters.length > 1 && (
                <SelectField
                  label={texts.compare}
                  options={quarters.map((key) => [key, nameOf(key)] as const)}
                  value={shown}
                  onChoose={choose}
                />
              )}
              {message !== '' && <p class="note">{message}</p>}
              {sections.map(({ title, lines }) => (
                <section key={title}>
                  <h2>{title}</h2>
                  <Lines lines={lines} />
                </section>
              ))}
              <p class="end">
                <PageLink page="quarter" quarter={shown} />
              </p>
            </>
          )}
        </Loaded>
      </div>
      <Actions>
        <Button look="primary" onPress={() => go('reflect')}>
          {texts.next}
        </Button>
      </Actions>
    </>
  );
}

/** `2026-Q1` in words. */
function nameOf(quarter: string): string {
  const [, year, number] = /^(\d+)-Q(\d)$/.exec(quarter) ?? [];
  return year === undefined || number === undefined ? quarter : say(texts.name, { year, number });
}
