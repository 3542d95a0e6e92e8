import { IconDeviceMobile, IconMail } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { opened, RefusedPage } from '@/app/(office)/cases/opened';
import { screenOf } from '@/app/(office)/cases/screen';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { isTraining } from '@/lib/env';
import { getTexts } from '@/lib/i18n/request';
import { readPracticeMessages } from '@/lib/messages/practice';
import { byAddress } from './by-address';
import { Inbox } from './inbox';
import { PhoneFrame } from './phone-frame';
import { RefreshButton } from './refresh-button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('practice.title') };
}

/** Where messages land in practice mode, as residents would read them. Outside of practice there is no such page. */
export default async function PracticePhonePage() {
  if (!isTraining()) notFound();
  const screen = await screenOf();
  const { officer, t, clock } = screen;
  const read = await opened(t, readPracticeMessages(officer, {}));
  if ('refused' in read) return <RefusedPage {...read} />;
  const phones = byAddress(read.value, 'sms');
  const inboxes = byAddress(read.value, 'email');
  return (
    <div className="mx-auto max-w-6xl">
      <PageHeader
        title={t('practice.title')}
        lead={t('practice.lead')}
        actions={
          <RefreshButton
            label={t('practice.refresh')}
            note={t('practice.refreshed', { time: clock.time(clock.now) })}
          />
        }
      />
      <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-2">
        <section aria-label={t('practice.sms')} className="grid gap-6">
          <h2 className="text-section font-semibold">{t('practice.sms')}</h2>
          {phones.map((phone) => (
            <PhoneFrame key={phone.to} screen={screen} {...phone} />
          ))}
          {phones.length === 0 && (
            <EmptyState title={t('practice.noSms')} icon={<IconDeviceMobile size={40} stroke={1.5} />}>
              {t('practice.empty')}
            </EmptyState>
          )}
        </section>
        <section aria-label={t('practice.email')} className="grid gap-6">
          <h2 className="text-section font-semibold">{t('practice.email')}</h2>
          {inboxes.map((inbox) => (
            <Inbox key={inbox.to} screen={screen} {...inbox} />
          ))}
          {inboxes.length === 0 && (
            <EmptyState title={t('practice.noEmail')} icon={<IconMail size={40} stroke={1.5} />}>
              {t('practice.empty')}
            </EmptyState>
          )}
        </section>
      </div>
    </div>
  );
}
