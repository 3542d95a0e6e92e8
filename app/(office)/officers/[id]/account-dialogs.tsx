'use client';

import type { FormWords } from '@/app/act-form';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import type { Option } from '@/components/ui/select';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import {
  changeOfficerAction,
  changeRoleAction,
  deactivateOfficerAction,
  endSessionsAction,
  moveOfficerAction,
  reactivateOfficerAction,
  resendInvitationAction,
  resetFactorsAction,
} from './actions';
import { ConfirmDialog } from './confirm-dialog';

type Words = { open: string; title: string; note?: string | undefined; submit: string };
type Shared = { officerId: string; version: number; words: Words; closeLabel: string; form: FormWords };

/** The acts that ask nothing more than whether they are meant. */
const plain = {
  reactivate: { action: reactivateOfficerAction, look: 'plain', hasVersion: true },
  reset: { action: resetFactorsAction, look: 'danger', hasVersion: true },
  endSessions: { action: endSessionsAction, look: 'danger', hasVersion: false },
  resend: { action: resendInvitationAction, look: 'plain', hasVersion: false },
} as const;

export const PlainDialog = ({ act, officerId, version, ...rest }: Shared & { act: keyof typeof plain }) => {
  const { action, look, hasVersion } = plain[act];
  const fixed = hasVersion ? { officerId, version } : { officerId };
  return <ConfirmDialog action={action} look={look} fixed={fixed} {...rest} />;
};

type ChangeProps = Shared & { name: string; email: string; labels: { name: string; email: string } };

export const ChangeDialog = ({ officerId, version, name, email, labels, ...rest }: ChangeProps) => (
  <ConfirmDialog
    action={changeOfficerAction}
    fixed={{ officerId, version }}
    {...rest}
    fields={(problems) => (
      <>
        <TextInput name="name" label={labels.name} defaultValue={name} error={problems.name} maxLength={100} />
        <TextInput name="email" type="email" label={labels.email} defaultValue={email} error={problems.email} />
      </>
    )}
  />
);

type RoleProps = Shared & { label: string; role: string; options: readonly ChoiceOption[] };

export const RoleDialog = ({ officerId, version, label, role, options, ...rest }: RoleProps) => (
  <ConfirmDialog
    action={changeRoleAction}
    fixed={{ officerId, version }}
    {...rest}
    fields={(problems) => <Choice name="role" label={label} options={options} value={role} error={problems.role} />}
  />
);

type MoveProps = Shared & {
  labels: { office: string; area: string; areaHint: string; areaOfOffice: string };
  office: string;
  offices: readonly Option[];
  areas: readonly Option[];
};

export const MoveDialog = ({ officerId, version, labels, office, offices, areas, ...rest }: MoveProps) => (
  <ConfirmDialog
    action={moveOfficerAction}
    fixed={{ officerId, version }}
    {...rest}
    fields={(problems) => (
      <>
        <Select
          name="officeId"
          label={labels.office}
          options={offices}
          defaultValue={office}
          error={problems.officeId}
        />
        {areas.length > 1 && (
          <Select
            name="region"
            label={labels.area}
            hint={labels.areaHint}
            prompt={labels.areaOfOffice}
            options={areas}
            error={problems.region}
          />
        )}
      </>
    )}
  />
);

type DeactivateProps = Shared & { label: string; reasons: readonly ChoiceOption[] };

export const DeactivateDialog = ({ officerId, version, label, reasons, ...rest }: DeactivateProps) => (
  <ConfirmDialog
    action={deactivateOfficerAction}
    look="danger"
    fixed={{ officerId, version }}
    {...rest}
    fields={(problems) => <Choice name="reason" label={label} options={reasons} error={problems.reason} />}
  />
);
