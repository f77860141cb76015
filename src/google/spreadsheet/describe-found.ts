import type { Found, FoundTab } from '../../actions/ports';
import { localeFor } from '../../catalogue/locale';
import type { Words } from '../../catalogue/catalogue';
import type { TabKey } from '../../tables/column';
import { wordsAfter } from '../language';
import { hasTemporaryName } from '../tabs/temporary-name';
import type { TabSession } from './session';

/** The tabs with their facts. Facts that need a call to Google are getters, so that the call happens only on use. */
export function describeFound(session: TabSession): Found {
  const tabs: Partial<Record<TabKey, FoundTab>> = {};
  for (const [key, tab] of session.tabs()) {
    tabs[key] = {
      name: tab.sheet.getName(),
      url: `${session.url}#gid=${tab.mark.sheet}`,
      made: !hasTemporaryName(tab.sheet, key),
      pending: tab.mark.pending ?? [],
      rearranged: tab.mark.rearranged === true,
      // Tabs of before there was a choice are in the first language of the file.
      language: tab.mark.language ?? session.fileLanguage()?.before[0] ?? session.language(),
      get known() {
        const { headers, columns } = tab.mark;
        return headers === undefined || !columns ? null : { headers: headers.split('\n'), columns };
      },
      get counter() {
        return tab.mark.counter;
      },
      get rows() {
        return session.rowsOf(tab);
      },
      get columns() {
        return session.columnsOf(key, tab);
      },
      get lost() {
        session.columnsOf(key, tab);
        return tab.lost;
      },
      get emptied() {
        session.columnsOf(key, tab);
        return tab.emptied;
      },
    };
  }
  const language = session.language();
  const { before = [], settled = true } = session.fileLanguage() ?? {};
  let words: Words | null = null;
  const isDated = [...session.tabs().values()].every(({ mark }) => mark.locale === session.locale);
  return {
    ...tabs,
    language,
    settled: settled && isDated,
    locale: session.locale,
    get dayLocale() {
      return localeFor(session.locale, this.words);
    },
    // Fixed by what was found; the file of a language is read only for who says something.
    get words() {
      return (words ??= wordsAfter(language, before));
    },
  };
}
