import { accessReport } from './access-report';
import { account } from './account';
import { acts } from './acts';
import { admin } from './admin';
import { alarms } from './alarms';
import { apiKeys } from './api-keys';
import { approvals } from './approvals';
import { audit } from './audit';
import { auditFields } from './audit-fields';
import { breakdowns } from './breakdowns';
import { caseTexts } from './case';
import { casesList } from './cases-list';
import { claim } from './claim';
import { destination } from './destination';
import { device } from './device';
import { exporting } from './exporting';
import { fields } from './fields';
import { form } from './form';
import { history } from './history';
import { identity } from './identity';
import { importing } from './importing';
import { invitation } from './invitation';
import { labels } from './labels';
import { logState } from './log-state';
import { office } from './office';
import { officerProfile } from './officer-profile';
import { officers } from './officers';
import { practice } from './practice';
import { presentation } from './presentation';
import { profile } from './profile';
import { proof } from './proof';
import { reasons } from './reasons';
import { receipt } from './receipt';
import { record } from './record';
import { refusals } from './refusals';
import { resident } from './resident';
import { result } from './result';
import { reveal } from './reveal';
import { review } from './review';
import { reviews } from './reviews';
import { rollout } from './rollout';
import { rolloutFilters } from './rollout-filters';
import { rolloutMeasures } from './rollout-measures';
import { rolloutPlan } from './rollout-plan';
import { rolloutReports } from './rollout-reports';
import { rolloutTable } from './rollout-table';
import { search } from './search';
import { secondStep } from './second-step';
import { session } from './session';
import { setup } from './setup';
import { shell } from './shell';
import { signIn } from './sign-in';
import { verify } from './verify';
import { wallet } from './wallet';
import { webhooks } from './webhooks';

export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

const topics = {
  accessReport,
  account,
  apiKeys,
  acts,
  approvals,
  alarms,
  reviews,
  officerProfile,
  admin,
  audit,
  auditFields,
  breakdowns,
  case: caseTexts,
  casesList,
  claim,
  destination,
  device,
  exporting,
  fields,
  form,
  history,
  identity,
  invitation,
  importing,
  labels,
  logState,
  office,
  officers,
  practice,
  presentation,
  profile,
  proof,
  reasons,
  receipt,
  record,
  refusals,
  resident,
  result,
  reveal,
  review,
  rollout,
  rolloutFilters,
  rolloutMeasures,
  rolloutReports,
  rolloutTable,
  search,
  secondStep,
  setup,
  session,
  shell,
  signIn,
  verify,
  wallet,
  rolloutPlan,
  webhooks,
};

type Topics = typeof topics;
type MessagesOf = { [K in keyof Topics]: Topics[K]['id'] };

const of = (locale: Locale) =>
  Object.fromEntries(Object.entries(topics).map(([name, both]) => [name, both[locale]])) as unknown as MessagesOf;

/** All texts by language. A topic is one file beside this one, registered above. */
export const messages: Record<Locale, MessagesOf> = { id: of('id'), en: of('en') };
