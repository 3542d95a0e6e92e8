import { IconEyeOff } from '@tabler/icons-react';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import type { Officer } from '@/lib/officers/officer';
import { areaOfOfficer } from '@/lib/residents/area-of-officer';
import { AdminDesk } from './admin-desk';
import { OpenAlarms } from './open-alarms';

const areaName = ({ district, regency, province }: Awaited<ReturnType<typeof areaOfOfficer>>) =>
  [district, regency, province].filter(Boolean).join(', ');

/** For roles that look nobody up: what they look after, who they are, and what there is for them. */
export async function PlainHome({ officer }: { officer: Officer }) {
  const t = await getTexts();
  const role = t(`labels.role.${officer.role}`);
  const area = areaName(await areaOfOfficer(officer));
  return (
    <div className="mx-auto max-w-4xl">
      <OpenAlarms t={t} officer={officer} />
      <PageHeader title={t('office.home.hello', { name: officer.name })} />
      {officer.does('officer.view') && <AdminDesk officer={officer} />}
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Card title={t('office.home.who')}>
          <DefinitionList
            columns={1}
            items={[
              { term: t('office.home.name'), value: officer.name },
              { term: t('office.home.role'), value: role },
              { term: t('office.home.office'), value: officer.office.name },
              { term: t('office.home.area'), value: area || t('office.home.nation') },
            ]}
          />
        </Card>
        <Card title={t('office.home.noData')}>
          <p className="flex gap-3 text-ink-2">
            <IconEyeOff size={24} stroke={1.5} aria-hidden="true" className="shrink-0" />
            <span>{t('office.home.noDataWhy', { role })}</span>
          </p>
          <h3 className="mt-5 font-semibold">{t('office.home.now')}</h3>
          <ul className="mt-1 grid list-disc gap-1 pl-5 text-ink-2">
            <li>{t('office.home.can')}</li>
            {officer.does('officer.invite') && <li>{t('office.home.canManage')}</li>}
            {officer.does('rollout.export') && (
              <li>
                <TextLink href="/rollout">{t('office.home.canRollout')}</TextLink>
              </li>
            )}
            {officer.does('audit.list') && (
              <li>
                <TextLink href="/audit">{t('office.home.canAudit')}</TextLink>
              </li>
            )}
          </ul>
        </Card>
      </div>
    </div>
  );
}
