import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import type { Translator } from '@/lib/i18n/translator';
import type { AboutResident } from './about-resident';

type OpenCaseProps = { t: Translator; openCase: NonNullable<AboutResident['openCase']> };

/** Nobody has two open cases: the way leads to the one there is. */
export function OpenCase({ t, openCase: { id, number, here, waits } }: OpenCaseProps) {
  const text = here ? 'case.report.openHere' : waits ? 'case.report.openWaiting' : 'case.report.openElsewhere';
  const action = here
    ? { href: `/cases/${id}`, label: t('case.report.openContinue') }
    : { href: `/cases/${id}/resume`, label: t('case.report.openResume') };
  return (
    <Banner
      tone="info"
      title={t('case.report.open')}
      actions={
        (here || waits) && (
          <ButtonLink href={action.href} variant="primary" shortcut="Ctrl+Enter">
            {action.label}
          </ButtonLink>
        )
      }
    >
      {t(text, { number })}
    </Banner>
  );
}
