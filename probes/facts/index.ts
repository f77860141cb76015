import type { Fact, Topic } from '../fact';
import { formulas } from './formulas';
import { german } from './german';
import { html } from './html';
import { language } from './language';
import { mail } from './mail';
import { marks } from './marks';
import { metadata } from './metadata';
import { page } from './page';
import { reading } from './reading';
import { rules } from './rules';
import { services } from './services';
import { sheets } from './sheets';
import { triggers } from './triggers';
import { writing } from './writing';

/** Those first on which most rests. */
export const topics: readonly Topic[] = [
  html,
  marks,
  formulas,
  writing,
  reading,
  rules,
  sheets,
  metadata,
  services,
  triggers,
  page,
  mail,
  german,
  language,
];

export const facts: readonly Fact[] = topics.flatMap((topic) => topic.facts);
