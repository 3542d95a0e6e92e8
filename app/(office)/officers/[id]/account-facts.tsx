import { StatusChip } from '@/app/(office)/status-chips';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import type { AccountScreen } from './account-screen';

/** Who it is, where, and since when. */
export function AccountFacts({ t, clock, account }: AccountScreen) {
  const { username, email, role, areaName, officeName, officeCode, createdAt, joinedAt, statementSignedAt } = account;
  return (
    <Card title={t('account.facts')}>
      <DefinitionList
        items={[
          { term: t('account.username'), value: username },
          { term: t('account.email'), value: email ?? t('account.noEmail') },
          { term: t('account.role'), value: t(`labels.role.${role}`) },
          { term: t('account.area'), value: areaName },
          { term: t('account.office'), value: `${officeName} (${officeCode})` },
          { term: t('account.created'), value: clock.full(createdAt) },
          { term: t('account.joined'), value: joinedAt ? clock.full(joinedAt) : t('account.notJoined') },
          {
            term: t('account.statement'),
            value: statementSignedAt ? clock.full(statementSignedAt) : t('account.noStatement'),
          },
        ]}
      />
    </Card>
  );
}

/** That factors are there, never what they are, and the link that waits to be used. */
export function AccountFactors({ t, clock, account: { factors, invitation } }: AccountScreen) {
  const has = (there: boolean) => (
    <StatusChip tone={there ? 'success' : 'neutral'} word={t(`account.has.${there ? 'yes' : 'no'}`)} />
  );
  const isLate = invitation && invitation.expiresAt < clock.now;
  return (
    <Card title={t('account.factors')}>
      <p className="mb-3 text-office text-ink-3">{t('account.factorsLead')}</p>
      <DefinitionList
        columns={1}
        items={[
          { term: t('account.factor.totp'), value: has(factors.totp) },
          { term: t('account.factor.passkeys'), value: t('account.passkeys', { count: factors.passkeys }) },
          { term: t('account.factor.codes'), value: t('account.codes', { count: factors.recovery_codes }) },
          { term: t('account.factor.pin'), value: has(factors.pin) },
          { term: t('account.factor.sso'), value: has(factors.sso) },
          {
            term: t(`account.invitation.${invitation?.kind ?? 'join'}`),
            value: invitation
              ? t(`account.invitation.${isLate ? 'late' : 'sent'}`, {
                  when: clock.ago(invitation.sentAt),
                  until: clock.full(invitation.expiresAt),
                })
              : t('account.invitation.none'),
          },
        ]}
      />
    </Card>
  );
}
