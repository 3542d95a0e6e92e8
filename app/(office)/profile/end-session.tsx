'use client';

import { ActForm, type FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { endOwnSessionAction } from './actions';

type EndSessionProps = { session: string; label: string; form: FormWords };

/** `session`: its reference, or `others` for all but this one. */
export const EndSession = ({ session, label, form }: EndSessionProps) => (
  <ActForm action={endOwnSessionAction} words={form} fixed={{ session }}>
    {({ busy }) => (
      <SubmitButton variant="secondary" size="office" waiting={form.sending} busy={busy}>
        {label}
      </SubmitButton>
    )}
  </ActForm>
);
