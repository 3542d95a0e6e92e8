import { headers } from 'next/headers';
import { formWords } from '@/app/form-words';
import { practiceWords } from '@/app/proof-words';
import { Banner } from '@/components/ui/banner';
import { isTraining } from '@/lib/env';
import { messages } from '@/lib/i18n/messages';
import { getTexts, locale } from '@/lib/i18n/request';
import { deviceOf } from '@/lib/officers/device';
import { offerTotp } from '@/lib/officers/enrol-totp';
import type { Officer } from '@/lib/officers/officer';
import { AddPasskey } from './add-passkey';
import { AddTotp } from './add-totp';
import { NikForm } from './nik-form';
import { PinForm } from './pin-form';
import { RecoveryCodes } from './recovery-codes';
import type { SetupStep } from './setup-steps';
import { StatementForm } from './statement-form';
import { StepHead } from './step-head';
import { TotpSecret } from './totp-secret';

type StepOfProps = { step: SetupStep['name']; officer: Officer; isYearly: boolean };

/** One step of setting up. */
export async function StepOf({ step, officer, isYearly }: StepOfProps) {
  const t = await getTexts();
  const words = messages[await locale()].setup;
  const form = formWords(t);
  if (step === 'factor') return <Factor officer={officer} />;
  if (step === 'codes')
    return (
      <StepHead {...words.codes}>
        <RecoveryCodes words={words.codes} form={form} />
      </StepHead>
    );
  if (step === 'pin')
    return (
      <StepHead {...words.pin}>
        <PinForm words={words.pin} form={form} />
      </StepHead>
    );
  if (step === 'nik')
    return (
      <StepHead {...words.nik}>
        <NikForm words={words.nik} form={form} />
      </StepHead>
    );
  const { points, ...statement } = words.statement;
  const lead = isYearly ? statement.yearly : undefined;
  return (
    <StepHead title={statement.title} lead={lead}>
      <p className="mb-3 wrap-anywhere">{t('setup.statement.lead', { name: officer.name })}</p>
      <ol className="mb-6 grid list-decimal gap-2 pl-5">
        {Object.entries(points).map(([name, point]) => (
          <li key={name}>{point}</li>
        ))}
      </ol>
      <StatementForm words={statement} form={form} />
    </StepHead>
  );
}

/** A passkey first: it is the better one. */
async function Factor({ officer }: { officer: Officer }) {
  const t = await getTexts();
  const { factor: words } = messages[await locale()].setup;
  const form = formWords(t);
  if (!officer.does('factor.enrol-totp'))
    return (
      <StepHead title={words.title}>
        <Banner tone="warning">{words.onlyInvited}</Banner>
      </StepHead>
    );
  const { secret, uri, token } = offerTotp(officer);
  const practice = isTraining() ? { secret, usedStep: 0 } : undefined;
  return (
    <StepHead title={words.title} lead={words.lead}>
      <section className="border-t border-line pt-5">
        <h2 className="font-semibold">{words.passkeyTitle}</h2>
        <p className="mt-1 mb-4 text-ink-2">{words.passkeyText}</p>
        <AddPasskey words={words} form={form} name={deviceOf((await headers()).get('user-agent'))} />
      </section>
      <section className="mt-8 border-t border-line pt-5">
        <h2 className="font-semibold">{words.totpTitle}</h2>
        <TotpSecret uri={uri} secret={secret} words={words} />
        <AddTotp words={words} form={form} {...{ token, practice }} practiceWords={practiceWords(t)} />
      </section>
    </StepHead>
  );
}
