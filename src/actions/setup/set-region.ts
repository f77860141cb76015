import { say } from '../../catalogue/catalogue';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';
import type { Said } from '../plan/said';
import { Told } from '../plan/told';
import type { Ports, Region } from '../ports';
import { updateNow } from '../update/update-now';

/**
 * Gives the file a time zone and a locale, updates the plan, and shows the sidebar anew when its language has changed. The region that the
 * file has already is an answer too: welcome does not ask again. Throws a sentence, with nothing changed, when Google refuses one of both.
 * @returns `isShown`: another sidebar was shown in place of the one that called
 */
export function setRegion(ports: Ports, wanted: Region): Said & { readonly isShown: boolean } {
  const { file, formStore, languages, lock, reader, region, trigger } = ports;
  const { language } = reader.find();
  const { messages } = languages.knownWords();
  const isSame = wanted.timeZone === trigger.zone && wanted.locale === file.locale;
  const outcome = lock.during(lockMilliseconds, (): Ports => {
    try {
      return isSame ? ports : region.set(wanted);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      throw new Told(say(messages.regionRefused, { ...wanted, text }));
    }
  });
  if (!outcome.done) throw new Told(messages.busy);
  formStore.write('region', true);
  if (isSame) return { message: '', problems: [], isShown: false };
  const changed = outcome.result;
  const hasPlan = isStarted(changed.reader.find());
  const { problems } = hasPlan ? updateNow(changed) : { problems: [] };
  const now = changed.reader.find();
  const isShown = now.language !== language;
  if (isShown) region.showSidebar(hasPlan ? 'settings' : '');
  return { message: now.words.messages.regionSet, problems, isShown };
}
