import type { Metadata } from 'next';
import { type Screen, screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { namesRules, reissueRules } from '@/lib/approvals/policy';
import { getTexts } from '@/lib/i18n/request';
import { boundsOf } from '@/lib/policies/bounds';
import { type PolicyLine, policiesHere } from '@/lib/policies/list';
import { PolicyDialog } from './policy-dialog';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('admin.policies.title') };
}

export default async function PoliciesPage() {
  const screen = await screenOf();
  const { officer, t } = screen;
  if (!officer.does('officer.view')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const policies = await policiesHere(officer);
  return (
    <div data-density="office" className="mx-auto max-w-4xl">
      <PageHeader
        title={t('admin.policies.title')}
        lead={t(officer.does('policy.set') ? 'admin.policies.lead' : 'admin.policies.readOnly')}
      />
      <Card padding="edge">
        <ul className="divide-y divide-line">
          {policies.map((policy) => (
            <Policy key={policy.name} screen={screen} policy={policy} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

type PolicyProps = { screen: Screen; policy: PolicyLine };

function originOf({ t, clock }: Screen, { from }: PolicyLine): string {
  if (!from) return t('admin.policies.from.default');
  const said = from.isOwn
    ? t('admin.policies.from.own', { when: clock.full(from.setAt) })
    : t('admin.policies.from.area', { area: from.area });
  return from.setBy ? `${said} ${t('admin.policies.by', { name: from.setBy })}` : said;
}

function Policy({ screen, policy }: PolicyProps) {
  const { t } = screen;
  const { name, value } = policy;
  const rule = reissueRules.find((one) => one === value);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-card py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">{t(`admin.policies.name.${name}`)}</h2>
        <p className="text-ink-2">{t(`admin.policies.why.${name}`)}</p>
        <p className="text-office text-ink-3">{originOf(screen, policy)}</p>
      </div>
      <p className="text-section font-semibold tabular">{rule ? t(`admin.policies.rule.${rule}`) : value}</p>
      {screen.officer.does('policy.set') && <Change screen={screen} policy={policy} />}
    </li>
  );
}

function Change({ screen: { t, words, form }, policy: { name, value } }: PolicyProps) {
  const values = name === 'reissue-needs-second-person' ? reissueRules : name === 'access-report-names' && namesRules;
  const rules = values ? values.map((one) => ({ value: one, label: t(`admin.policies.rule.${one}`) })) : undefined;
  const { least, most } = name in boundsOf ? boundsOf[name as keyof typeof boundsOf] : { least: 0, most: 0 };
  return (
    <PolicyDialog
      {...{ name, form, value: String(value), closeLabel: t('office.close') }}
      options={rules}
      bounds={rules ? undefined : t('admin.policies.bounds', { least: String(least), most: String(most) })}
      words={{
        ...words.admin.policies,
        title: t(`admin.policies.name.${name}`),
        why: t(`admin.policies.why.${name}`),
      }}
    />
  );
}
