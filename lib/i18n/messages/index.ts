import { acts } from './acts';
import { breakdowns } from './breakdowns';
import { caseTexts } from './case';
import { claim } from './claim';
import { destination } from './destination';
import { fields } from './fields';
import { form } from './form';
import { identity } from './identity';
import { labels } from './labels';
import { office } from './office';
import { practice } from './practice';
import { reasons } from './reasons';
import { receipt } from './receipt';
import { record } from './record';
import { refusals } from './refusals';
import { result } from './result';
import { review } from './review';
import { search } from './search';
import { shell } from './shell';
import { signIn } from './sign-in';

export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

const topics = {
  acts,
  breakdowns,
  case: caseTexts,
  claim,
  destination,
  fields,
  form,
  identity,
  labels,
  office,
  practice,
  reasons,
  receipt,
  record,
  refusals,
  result,
  review,
  search,
  shell,
  signIn,
};

type Topics = typeof topics;
type MessagesOf = { [K in keyof Topics]: Topics[K]['id'] };

const of = (locale: Locale) =>
  Object.fromEntries(Object.entries(topics).map(([name, both]) => [name, both[locale]])) as unknown as MessagesOf;

/** All texts by language. A topic is one file beside this one, registered above. */
export const messages: Record<Locale, MessagesOf> = { id: of('id'), en: of('en') };
