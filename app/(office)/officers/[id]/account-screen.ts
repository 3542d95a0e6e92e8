import type { Screen } from '@/app/(office)/cases/screen';
import { rolesOf } from '@/lib/officers/placement';
import type { OfficerAccount } from '@/lib/officers/view';
import type { AreaOption, OfficeRow } from '@/lib/offices/list';

/** What every part of an officer's page needs. */
export type AccountScreen = Screen & {
  account: OfficerAccount;
  places: { offices: readonly OfficeRow[]; areas: readonly AreaOption[] };
};

/** May whoever looks change this account? The acts decide; this is for showing the buttons. */
export const canManage = ({ officer, account }: Pick<AccountScreen, 'officer' | 'account'>) =>
  officer.does('officer.change') && officer.id !== account.id && rolesOf(officer).includes(account.role);
