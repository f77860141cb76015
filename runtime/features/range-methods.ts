/** All that this folder adds to Range; mixed into its prototype. */
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
};
