import { folded, lineOf, titleOf } from '@/app/(office)/residents/[id]/history-lines';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import { Timeline } from '@/components/ui/timeline';
import type { AccountScreen } from './account-screen';

/** What this officer did and what was done to the account, out of the ledger. */
export function AccountHistory({ t, clock, officer, account: { id, history } }: AccountScreen) {
  const entries = folded(history).map(({ entry, count }) => ({
    ...lineOf(t, clock, entry),
    title: count > 1 ? `${titleOf(t, entry)} (${t('history.times', { count })})` : titleOf(t, entry),
  }));
  return (
    <Card
      title={t('account.history')}
      actions={
        officer.does('audit.list') && (
          <TextLink href={`/audit?period=30d&officer=${id}`}>{t('audit.link.officer')}</TextLink>
        )
      }
    >
      <p className="mb-4 text-office text-ink-3">{t('account.historyLead')}</p>
      {entries.length > 0 ? (
        <Timeline label={t('account.history')} entries={entries} />
      ) : (
        <p className="text-ink-2">{t('account.noHistory')}</p>
      )}
    </Card>
  );
}
