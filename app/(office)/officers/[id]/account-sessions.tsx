import { IconDeviceDesktop } from '@tabler/icons-react';
import { StatusChip } from '@/app/(office)/status-chips';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PlainDialog } from './account-dialogs';
import { type AccountScreen, canManage } from './account-screen';

type Session = AccountScreen['account']['sessions'][number];

/** Where the officer is and was signed in, newest first. */
export function AccountSessions(screen: AccountScreen) {
  const { t, words, account, form } = screen;
  const { id: officerId, version, name, sessions } = account;
  const canEnd = canManage(screen) && sessions.some(({ isLive }) => isLive);
  return (
    <Card
      title={t('account.sessions')}
      padding="edge"
      actions={
        canEnd && (
          <PlainDialog
            {...{ officerId, version, form, act: 'endSessions', closeLabel: t('office.close') }}
            words={{ ...words.account.endSessions, title: t('account.endSessions.title', { name }) }}
          />
        )
      }
    >
      {sessions.length === 0 && (
        <EmptyState title={t('account.noSessions')} icon={<IconDeviceDesktop size={32} stroke={1.5} />} />
      )}
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionLine key={session.key} screen={screen} session={session} />
        ))}
      </ul>
    </Card>
  );
}

function SessionLine({ screen: { t, clock }, session }: { screen: AccountScreen; session: Session }) {
  const { device, method, officeName, counterNumber, isLive, at, seen, endedBecause } = session;
  const place = [officeName, counterNumber && t('account.session.counter', { number: String(counterNumber) })];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-card py-2.5">
      <div className="min-w-0">
        <p className="font-medium">
          {device || t('account.session.unknownDevice')}
          <span className="font-normal text-ink-2"> · {t(`account.session.method.${method}`)}</span>
        </p>
        <p className="text-office text-ink-2">{place.filter(Boolean).join(' · ')}</p>
        <p className="text-office text-ink-3 tabular">
          {t('account.session.at', { when: clock.full(at) })}
          {isLive && `, ${t('account.session.seen', { when: clock.ago(seen) })}`}
        </p>
      </div>
      {isLive ? (
        <StatusChip tone="success" word={t('account.session.live')} />
      ) : (
        <StatusChip
          tone="neutral"
          word={endedBecause ? t(`account.session.ended.${endedBecause}`) : t('account.session.over')}
        />
      )}
    </li>
  );
}
