/** The methods that the features add to Range. */
import { rangeBandingMethods } from './banding';
import { filterRangeMethods } from './filter';
import { rangeGroupMethods } from './group';
import { rangeMetadataMethods } from './metadata';
import { noteMethods } from './notes';
import { rangeProtectionMethods } from './protection';
import { richTextMethods } from './rich-text';
import { validationMethods } from './validation-methods';

export const rangeFeatureMethods = {
  ...noteMethods,
  ...validationMethods,
  ...rangeMetadataMethods,
  ...rangeProtectionMethods,
  ...richTextMethods,
  ...rangeGroupMethods,
  ...filterRangeMethods,
  ...rangeBandingMethods,
};
