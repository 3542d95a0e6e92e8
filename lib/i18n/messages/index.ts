import { acts } from './acts';
import { breakdowns } from './breakdowns';
import { fields } from './fields';
import { form } from './form';
import { labels } from './labels';
import { reasons } from './reasons';
import { record } from './record';
import { refusals } from './refusals';
import { shell } from './shell';

export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

const topics = {
  acts,
  breakdowns,
  fields,
  form,
  labels,
  reasons,
  record,
  refusals,
  shell,
};

type Topics = typeof topics;
type MessagesOf = { [K in keyof Topics]: Topics[K]['id'] };

const of = (locale: Locale) =>
  Object.fromEntries(Object.entries(topics).map(([name, both]) => [name, both[locale]])) as unknown as MessagesOf;

/** All texts by language. A topic is one file beside this one, registered above. */
export const messages: Record<Locale, MessagesOf> = { id: of('id'), en: of('en') };
