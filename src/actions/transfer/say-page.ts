import { say } from '../../catalogue/catalogue';
import { publicPlan } from '../../domain/looking-back/brief';
import { parseDay } from '../../domain/plan/day';
import { paperOf, type Paper } from '../../domain/plan/paper';
import { html } from '../../mail/html';
import { briefOf } from '../looking-back/say-brief';
import { reviewQuarter, type QuarterReview } from '../looking-back/say-quarter';
import { readForms } from '../plan/change-rows';
import type { PlanRead } from '../plan/read-plan';
import type { ReadingPorts } from '../ports';
import { goalPage } from './goal-page';
import { homePage } from './home-page';
import { list, oneLine, pageDocument, pageWriter, section, type PageContent, type PageWriter } from './page-document';
import { pageRows } from './page-rows';
import { textPage } from './text-page';

/*
 * A page to print or send, as a whole HTML document. (rules U80 to U84)
 */

type PageKind = 'home' | 'goal' | 'quarter' | 'brief';

export interface PageRequest {
  readonly page: PageKind;
  /** ID of the goal of the page `goal`. */
  readonly id?: string;
  /** As `getQuarter` takes it; without it the latest snapshot. */
  readonly quarter?: string;
  /** Without it, that of the country of the file. */
  readonly paper?: Paper;
  /** The page `brief` has no private rows in any case. */
  readonly withPrivate?: boolean;
  /** The brief as the user edited it. */
  readonly text?: string;
}

/** @returns the document. Throws a sentence when there is no plan or no such goal. */
export function sayPage(ports: ReadingPorts, request: PageRequest): string {
  const read = readForms(
    ports,
    'changes',
    'hidden',
    'assessment',
    'values',
    'skills',
    'strategy',
    'targets',
    'journal',
    'trends',
  );
  const { words } = read.found;
  const today = ports.clock.today();
  const write = pageWriter(ports.file.locale, words, today);
  return pageDocument(contentOf(ports, read, request, write), {
    words,
    paper: request.paper ?? paperOf(ports.file.locale),
    over: [oneLine(ports.file.name), write.date(today)],
  });
}

function contentOf(ports: ReadingPorts, read: PlanRead, request: PageRequest, write: PageWriter): PageContent {
  const { words } = read.found;
  const today = ports.clock.today();
  const withPrivate = request.withPrivate ?? false;
  if (request.page === 'quarter')
    return quarterPage(reviewQuarter(ports, read, request.quarter ?? '', withPrivate), read, write);
  if (request.page === 'brief') {
    const typed = request.text ?? '';
    return textPage(typed.trim() === '' ? briefOf(read, today).text : typed, words.lookingBack.brief.subject);
  }
  const rows = pageRows(withPrivate ? read.plan : publicPlan(read.plan), today, words, write);
  return request.page === 'goal' ? goalPage(rows, request.id ?? '') : homePage(rows);
}

/** The quarter in review. */
function quarterPage(review: QuarterReview, { found: { words } }: PlanRead, { date }: PageWriter): PageContent {
  const [from, to] = [parseDay(review.from), parseDay(review.to)];
  const said = (text: string, kind: string) => html`<p class="${kind}">${text}</p>
`;
  return {
    title: words.pages.quarter,
    lead: from && to ? [said(say(words.pages.period, { from: date(from), to: date(to) }), 'lead')] : [],
    sections: [
      ...(review.message === '' ? [] : [said(review.message, 'text')]),
      ...review.sections.flatMap(({ title, lines }) =>
        section(
          title,
          list(
            lines.map((line) => html`<span dir="auto">${oneLine(line)}</span>`),
            'points',
          ),
        ),
      ),
    ],
  };
}
