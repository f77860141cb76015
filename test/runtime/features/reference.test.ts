import reference from '../../../runtime/host/reference.json';
import * as color from '../../../runtime/features/color';
import * as formats from '../../../runtime/features/conditional-format';
import * as validations from '../../../runtime/features/data-validation';
import * as filters from '../../../runtime/features/filter';
import * as groups from '../../../runtime/features/group';
import * as metadata from '../../../runtime/features/metadata';
import * as names from '../../../runtime/features/named-range';
import * as protections from '../../../runtime/features/protection';
import * as richText from '../../../runtime/features/rich-text';
import * as textStyle from '../../../runtime/features/text-style';

interface GoogleClass {
  googleName: string;
  prototype: object;
}

const modules = [color, formats, validations, filters, groups, metadata, names, protections, richText, textStyle];
const isClass = (value: unknown): value is GoogleClass => typeof value === 'function' && 'googleName' in value;
const classes = modules.flatMap((module) => Object.values(module as Record<string, unknown>).filter(isClass));
const known = (reference as any).classes as Record<
  string,
  { methods?: Record<string, unknown> } & Record<string, unknown>
>;

test.each(classes.map((one) => [one.googleName, one] as const))(
  '%s has every method of Google’s reference',
  (name, one) => {
    const methods = Object.keys(known[name]?.methods ?? known[name] ?? {});
    expect(methods.length).toBeGreaterThan(0);
    expect(methods.filter((method) => !(method in one.prototype))).toEqual([]);
  },
);
