import type { Metadata } from 'next';
import { opened, RefusedPage } from '@/app/(office)/cases/opened';
import { screenOf } from '@/app/(office)/cases/screen';
import { officerLook } from '@/app/(office)/officers/officer-line';
import { StatusChip } from '@/app/(office)/status-chips';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { viewOfficer } from '@/lib/officers/view';
import { areasOfAdmin, listOffices } from '@/lib/offices/list';
import { AccountActions } from './account-actions';
import { AccountFactors, AccountFacts } from './account-facts';
import { AccountHistory } from './account-history';
import { type AccountScreen, canManage } from './account-screen';
import { AccountSessions } from './account-sessions';

/** Never the name: a title ends up in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('account.title') };
}

const statusOf = ({ disabledAt, joinedAt, isLocked }: AccountScreen['account']) => {
  if (disabledAt) return 'deactivated';
  if (!joinedAt) return 'invited';
  return isLocked ? 'locked' : 'active';
};

/** Why there are no buttons, or what is wrong with the account. */
function Notices({ t, clock, officer, account, ...rest }: AccountScreen) {
  const { disabledAt, disabledReason } = account;
  const reason = disabledReason && t(`reasons.${disabledReason}`);
  const isAbove = officer.does('officer.change') && !canManage({ officer, account, ...rest } as AccountScreen);
  return (
    <div className="mb-6 grid gap-3 empty:hidden">
      {disabledAt && (
        <Banner tone="warning">
          {t('account.deactivated', { when: clock.full(disabledAt), reason: reason ?? t('reasons.other') })}
        </Banner>
      )}
      {account.isLocked && <Banner tone="warning">{t('account.locked')}</Banner>}
      {isAbove && <Banner tone="info">{t(officer.id === account.id ? 'account.own' : 'account.above')}</Banner>}
    </div>
  );
}

export default async function OfficerPage({ params }: PageProps<'/officers/[id]'>) {
  const screen = await screenOf();
  const { officer, t } = screen;
  const { id: officerId } = await params;
  const read = await opened(t, viewOfficer(officer, { officerId }));
  if ('refused' in read) return <RefusedPage {...read} />;
  const places = { offices: await listOffices(officer), areas: await areasOfAdmin(officer) };
  const shown: AccountScreen = { ...screen, account: read.value, places };
  return (
    <div data-density="office" className="mx-auto max-w-6xl">
      <PageHeader
        title={read.value.name}
        back={{ href: '/officers', label: t('officers.back') }}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <StatusChip {...officerLook(t, statusOf(read.value))} />
            {t(`labels.role.${read.value.role}`)} · {read.value.officeName}
          </span>
        }
      />
      <Notices {...shown} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <AccountFacts {...shown} />
          {canManage(shown) && <AccountActions {...shown} />}
          <AccountHistory {...shown} />
        </div>
        <div className="grid min-w-0 gap-6">
          <AccountFactors {...shown} />
          <AccountSessions {...shown} />
        </div>
      </div>
    </div>
  );
}
