'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import { sealResidentAction } from './actions';
import type { AuditWords } from './columns';

type ResidentFormProps = { words: AuditWords; form: FormWords; onFound: (token: string) => void };

/** The number is sent in a body and comes back as a token that opens for this officer alone. */
export const ResidentForm = ({ words: { filters }, form, onFound }: ResidentFormProps) => (
  <ActForm
    action={sealResidentAction}
    words={form}
    onDone={(token) => onFound(String(token))}
    stay
    className="grid gap-2"
  >
    {({ fields, busy }) => (
      <>
        <TextInput
          name="nik"
          label={filters.nik}
          hint={filters.nikHint}
          error={fields.nik}
          inputMode="numeric"
          maxLength={32}
          look="digits"
        />
        <Button type="submit" aria-disabled={busy}>
          {busy ? form.sending : filters.find}
        </Button>
      </>
    )}
  </ActForm>
);
