import { Card } from '@/components/ui/card';
import type { Part } from './part';
import { PasswordInDialog } from './password-in-dialog';

/** Only where there is one: whoever signs in through the single sign-on has it there. */
export function ChangePassword({ screen: { t, form }, account: { hasPassword } }: Part) {
  return (
    <Card title={t('profile.password')}>
      <p className="mb-4 text-ink-2">{t(hasPassword ? 'profile.passwordText' : 'profile.passwordNone')}</p>
      {hasPassword && (
        <PasswordInDialog
          form={form}
          words={{
            open: t('profile.passwordChange'),
            close: t('profile.close'),
            password: t('profile.passwordNew'),
            passwordHint: t('invitation.passwordHint'),
            save: t('profile.save'),
            show: t('signIn.show'),
            hide: t('signIn.hide'),
            capsLock: t('signIn.capsLock'),
          }}
        />
      )}
    </Card>
  );
}
