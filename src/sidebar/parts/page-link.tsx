import type { ApiRequest } from '../../api/index';
import { usePanel } from '../panel';
import { words } from '../words';
import { Button } from './button';

/** What a view has chosen of a page to print. */
export interface PageRow extends Pick<ApiRequest<'getPage'>, 'page' | 'quarter'> {
  /** The ID of a goal; '' for the other pages. */
  readonly id: string;
}

/** Leads to the view that makes a page to print of what this view shows. */
export function PageLink({ page, id = '', quarter }: Partial<PageRow> & Pick<PageRow, 'page'>) {
  const { go } = usePanel();
  const row: PageRow = { page, id, ...(quarter === undefined ? {} : { quarter }) };
  return (
    <Button look="plain" onPress={() => go('page', row)}>
      {words.focus.page} ›
    </Button>
  );
}
