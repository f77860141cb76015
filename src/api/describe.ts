import { words as english } from '../catalogue/en';
import { tabOrder } from '../tables/design';
import { define, type ApiFunction } from './define';
import { nothing } from './shape';

type Described = Readonly<Record<string, Pick<ApiFunction<unknown, unknown>, 'does' | 'examples'>>>;

/** Functions that describe the other functions and the tabs, for scripts. They do not list themselves. */
export const describing = (functions: Described) => ({
  describeApi: define({
    does: 'Each function in a line, with examples of what it takes',
    takes: nothing,
    example: {},
    run: () =>
      Object.entries(functions).map(([name, { does, examples }]) => ({
        name,
        what: `${does}. ${examples.map((example) => JSON.stringify(example)).join(', ')}`,
      })),
  }),
  describeTabs: define({
    does: 'The tabs by their English keys and the names that they have now',
    takes: nothing,
    example: {},
    run({ reader }) {
      const found = reader.find();
      return tabOrder.flatMap((key) => {
        const tab = found[key];
        return tab ? [{ key: english.tabs[key], name: tab.name }] : [];
      });
    },
  }),
});
