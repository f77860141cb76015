import { useState } from 'preact/hooks';
import type { ForeignPreview } from '../../../actions/transfer/bring-in';
import type { ImportPreview, ImportRule } from '../../../actions/transfer/import-plan';
import type { Role } from '../../../domain/transfer/foreign-words';
import type { NumberOrder } from '../../../domain/plan/written-day';
import type { ApiRequest } from '../../../api/index';
import { isPlanOfWaymark } from '../../../domain/transfer/own-export';
import { useDraft, usePanel } from '../../panel';
import { useSave } from '../../use-save';

/** What the text would bring: a plan that Waymark exported, or rows of another program. */
type Preview =
  | { readonly kind: 'plan'; readonly plan: ImportPreview }
  | {
      readonly kind: 'rows';
      readonly rows: ForeignPreview;
      readonly roles: readonly Role[];
      readonly order: Order;
      readonly statuses: Statuses;
      readonly question: ForeignPreview['question'];
    };
type Order = NumberOrder | 'guess';
type Statuses = NonNullable<ApiRequest<'previewRows'>['statuses']>;

const given = (statuses: Statuses): { readonly statuses?: Statuses } => (statuses.length > 0 ? { statuses } : {});

export interface ImportState {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly preview: Preview | null;
  readonly rule: ImportRule;
  readonly setRule: (rule: ImportRule) => void;
  /** Looks again at rows of another program, with other choices. */
  readonly choose: (roles: readonly Role[], order: Order, statuses: Statuses) => Promise<void>;
  /** How often it was tried with an empty text. */
  readonly wrong: number;
  /** Previews the import, or applies it after the preview. */
  readonly submit: () => Promise<void>;
}

/** The state of the import. */
export function useImport(): ImportState {
  const { ask, invalidate } = usePanel();
  const save = useSave();
  const [text, type, drop] = useDraft('import', () => '');
  const [preview, show] = useState<Preview | null>(null);
  const [rule, setRule] = useState<ImportRule>('keep');
  const [wrong, setWrong] = useState(0);
  const change = (typed: string): void => {
    type(typed);
    show(null);
  };
  const choose = async (roles: readonly Role[], order: Order, statuses: Statuses): Promise<void> => {
    const rows = await ask('previewRows', { text, roles, order, ...given(statuses) });
    if (rows === null) return;
    // What was asked stays in view with its answer, so that it can be answered otherwise.
    const before = preview?.kind === 'rows' && order !== 'guess' ? preview.question : null;
    show({ kind: 'rows', rows, roles, order, statuses, question: rows.question ?? before });
  };
  const finish = (): void => {
    drop();
    show(null);
    setWrong(0);
    invalidate('getLastRows');
  };
  const submit = async (): Promise<void> => {
    if (text.trim() === '') {
      setWrong(wrong + 1);
      return;
    }
    if (preview?.kind === 'rows') {
      const { roles, order, statuses, rows } = preview;
      if (rows.question !== null) setWrong(wrong + 1);
      else await save('bringInRows', { text, roles, order, ...given(statuses), basis: rows.basis }, finish);
    } else if (preview?.kind === 'plan') {
      await save('applyImport', { text, rule, basis: preview.plan.basis }, finish);
    } else if (isPlanOfWaymark(text)) {
      const plan = await ask('previewImport', { text });
      if (plan !== null) show({ kind: 'plan', plan });
    } else await choose([], 'guess', []);
  };
  return { text, change, preview, rule, setRule, choose, wrong, submit };
}
