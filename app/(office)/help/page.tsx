import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { requireOfficer } from '@/lib/officers/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('office.help.title') };
}

const steps = ['find', 'open', 'identity', 'issue'] as const;
const cards = [
  ['noPhone', 'noPhoneText'],
  ['network', 'networkText'],
  ['fraud', 'fraudText'],
] as const;

/** What a new colleague is told on the first morning. */
export default async function HelpPage() {
  await requireOfficer();
  const t = await getTexts();
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t('office.help.title')} lead={t('office.help.lead')} />
      <div className="grid gap-6">
        <Card title={t('office.help.lost')}>
          <ol className="grid list-decimal gap-2 pl-5">
            {steps.map((step) => (
              <li key={step}>{t(`office.help.steps.${step}`)}</li>
            ))}
          </ol>
        </Card>
        <div className="grid gap-6 md:grid-cols-3">
          {cards.map(([title, text]) => (
            <Card key={title} title={t(`office.help.${title}`)}>
              <p className="text-ink-2">{t(`office.help.${text}`)}</p>
            </Card>
          ))}
          <Card title={t('office.help.roles')}>
            <TextLink href="/roles">{t('office.help.rolesText')}</TextLink>
          </Card>
        </div>
      </div>
    </div>
  );
}
