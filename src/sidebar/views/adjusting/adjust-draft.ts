import { isDay } from '../../../domain/plan/day';
import type { Adjusting } from '../../../actions/adjusting/adjust';
import type { Adjustable } from '../../../actions/adjusting/adjustable';
import { readHours } from '../../spoken';
import { words } from '../../words';

/*
 * The draft of Adjust, and the request that it means.
 */

const texts = words.adjusting;

export type Kind = Adjusting['kind'];

export interface Part {
  readonly title: string;
  readonly effort: string;
  readonly due: string;
}

export interface AdjustDraft {
  readonly kind: Kind | '';
  readonly to: string;
  readonly hours: string;
  readonly text: string;
  readonly contact: string;
  readonly parts: readonly Part[];
  readonly reason: string;
  readonly note: string;
}

const emptyPart: Part = { title: '', effort: '', due: '' };

export const emptyAdjust: AdjustDraft = {
  kind: '',
  to: '',
  hours: '',
  text: '',
  contact: '',
  parts: [],
  reason: '',
  note: '',
};

/** The ways to adjust a step, a goal or the whole plan, the gentlest first. */
export function kindsFor({ step, goal }: Adjustable): readonly Kind[] {
  if (step !== null)
    return [
      'move',
      'extend',
      'split',
      ...(step.ifThen === '' ? [] : ['ifThen' as const]),
      'practise',
      'help',
      'pause',
      'letGo',
    ];
  if (goal !== null) return ['extend', ...(goal.ifThen === '' ? [] : ['ifThen' as const]), 'help', 'pause', 'letGo'];
  return ['pause'];
}

/** The first values of the form for one way of adjusting. */
export function beginKind(kind: Kind, { step, goal, proposedDay, helpers }: Adjustable): Partial<AdjustDraft> {
  return {
    kind,
    to: proposedDay,
    text: step?.ifThen ?? goal?.ifThen ?? '',
    contact: helpers[0]?.id ?? '',
    parts: kind === 'split' && step !== null ? [{ ...emptyPart, title: step.title, due: step.due }, emptyPart] : [],
  };
}

export type Read = { readonly adjust: Adjusting } | { readonly field: keyof AdjustDraft; readonly error: string };

/** The request of a draft, or its first error. */
export function readAdjust(draft: AdjustDraft, id: string, locale: string): Read {
  const { kind, to, text } = draft;
  const day = isDay(to) ? to : '';
  switch (kind) {
    case 'move':
    case 'extend':
      return day === '' ? { field: 'to', error: texts.needDay } : { adjust: { kind, id, to: day } };
    case 'pause':
      return day === '' ? { field: 'to', error: texts.needDay } : { adjust: { kind, id, until: day } };
    case 'practise': {
      const hours = readHours(draft.hours, locale);
      return hours === null || hours <= 0
        ? { field: 'hours', error: texts.needHours }
        : { adjust: { kind, id, hours, to: day } };
    }
    case 'split': {
      const parts = draft.parts
        .filter(({ title }) => title.trim() !== '')
        .map(({ title, effort, due }) => ({
          title: title.trim(),
          effort: readHours(effort, locale),
          due: isDay(due) ? due : '',
        }));
      return parts.length < 2 ? { field: 'parts', error: texts.needParts } : { adjust: { kind, id, parts } };
    }
    case 'help':
      return draft.contact.trim() === ''
        ? { field: 'contact', error: texts.needName }
        : { adjust: { kind, id, contact: draft.contact.trim(), due: day } };
    case 'ifThen':
      return { adjust: { kind, id, text: text.trim() } };
    case 'letGo':
      return { adjust: { kind, id } };
    case '':
      return { field: 'kind', error: texts.choose };
  }
}
