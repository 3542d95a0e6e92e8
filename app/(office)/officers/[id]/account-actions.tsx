import { Card } from '@/components/ui/card';
import type { reasons } from '@/lib/i18n/messages/reasons';
import { fitsArea, rolesOf } from '@/lib/officers/placement';
import { ChangeDialog, DeactivateDialog, MoveDialog, PlainDialog, RoleDialog } from './account-dialogs';
import type { AccountScreen } from './account-screen';

const whyDeactivate = [
  'moved',
  'retired',
  'suspected-misuse',
  'other',
] as const satisfies readonly (keyof (typeof reasons)['id'])[];

/** What an admin may do with this account as it stands now. */
export function AccountActions(screen: AccountScreen) {
  const { t, words, account, officer, places, form } = screen;
  const { id: officerId, version, name } = account;
  const texts = words.account;
  const shared = { officerId, version, form, closeLabel: t('office.close') };
  const isClosed = account.disabledAt !== null;
  const hasFactor = account.factors.totp || account.factors.passkeys > 0;
  const offices = places.offices.filter(({ closed }) => !closed).map((one) => ({ value: one.id, label: one.name }));
  const areas = places.areas.map(({ path, name: label }) => ({ value: path, label }));
  const given = rolesOf(officer).filter((role) => fitsArea(role, account.region));
  return (
    <Card title={t('account.actions')}>
      <div className="flex flex-wrap gap-2">
        <ChangeDialog
          {...{ ...shared, name, email: account.email ?? '' }}
          words={{ ...texts.change, title: texts.change.open }}
          labels={{ name: t('officers.name'), email: t('officers.email') }}
        />
        {!isClosed && (
          <>
            <RoleDialog
              {...{ ...shared, role: account.role, label: t('account.role') }}
              words={{ ...texts.changeRole, title: texts.changeRole.open }}
              options={given.map((role) => ({ value: role, label: t(`labels.role.${role}`) }))}
            />
            <MoveDialog
              {...{ ...shared, office: account.officeId, offices, areas, labels: words.officers }}
              words={{ ...texts.move, title: texts.move.open }}
            />
            {account.joinedAt && (
              <PlainDialog
                {...shared}
                act="reset"
                words={{ ...texts.reset, title: t('account.reset.title', { name }) }}
              />
            )}
            {(!account.joinedAt || !hasFactor) && (
              <PlainDialog
                {...shared}
                act="resend"
                words={{ ...texts.resend, title: t('account.resend.title', { name }) }}
              />
            )}
            <DeactivateDialog
              {...{ ...shared, label: t('account.deactivate.reason') }}
              words={{ ...texts.deactivate, title: t('account.deactivate.title', { name }) }}
              reasons={whyDeactivate.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            />
          </>
        )}
        {isClosed && (
          <PlainDialog
            {...shared}
            act="reactivate"
            words={{ ...texts.reactivate, title: t('account.reactivate.title', { name }) }}
          />
        )}
      </div>
    </Card>
  );
}
