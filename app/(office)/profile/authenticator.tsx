import { practiceWords } from '@/app/proof-words';
import { TotpSecret } from '@/app/sign-in/setup/totp-secret';
import { Card } from '@/components/ui/card';
import { isTraining } from '@/lib/env';
import { offerTotp } from '@/lib/officers/enrol-totp';
import type { Part } from './part';
import { TotpInDialog } from './totp-in-dialog';

/** The app on a phone. A new one takes the place of the one before. */
export function Authenticator({ screen: { officer, t, words, form, clock }, account: { totpSince } }: Part) {
  const { secret, uri, token } = offerTotp(officer);
  const dialog = { label: t('profile.totpChange'), title: t('profile.totpChange'), closeLabel: t('profile.close') };
  const practice = isTraining() ? { secret, usedStep: 0 } : undefined;
  return (
    <Card title={t('profile.totp')} className="flex flex-col">
      <p className="mb-4 text-ink-2">
        {totpSince ? t('profile.totpSince', { date: clock.full(totpSince.toISOString()) }) : t('profile.totpNone')}
      </p>
      <TotpInDialog
        {...{ ...dialog, token, form, practice, practiceWords: practiceWords(t) }}
        words={words.setup.factor}
        secret={
          <>
            {totpSince && <p className="text-ink-2">{t('profile.totpReplaces')}</p>}
            <TotpSecret uri={uri} secret={secret} words={words.setup.factor} />
          </>
        }
      />
    </Card>
  );
}
