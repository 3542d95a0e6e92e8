import { IconMail } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { opened, RefusedPage } from '@/app/(office)/cases/opened';
import { type Screen, screenOf } from '@/app/(office)/cases/screen';
import { MessageBody } from '@/app/(office)/practice/phone/message-body';
import { RefreshButton } from '@/app/(office)/practice/phone/refresh-button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { isTraining } from '@/lib/env';
import { getTexts } from '@/lib/i18n/request';
import { type PracticeMail, readPracticeMails } from '@/lib/officers/practice-mails';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('admin.mails.title') };
}

/** Where mails to officers land in practice mode. Outside of practice there is no such page, and no admin reads a mail. */
export default async function PracticeMailPage() {
  if (!isTraining()) notFound();
  const screen = await screenOf();
  const { officer, t, clock } = screen;
  const read = await opened(t, readPracticeMails(officer, {}));
  if ('refused' in read) return <RefusedPage {...read} />;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('admin.mails.title')}
        lead={t('admin.mails.lead')}
        actions={
          <RefreshButton
            label={t('practice.refresh')}
            note={t('practice.refreshed', { time: clock.time(clock.now) })}
          />
        }
      />
      <div className="grid gap-4">
        {read.value.map((mail) => (
          <Mail key={mail.id} screen={screen} mail={mail} />
        ))}
        {read.value.length === 0 && (
          <EmptyState title={t('admin.mails.none')} icon={<IconMail size={40} stroke={1.5} />}>
            {t('admin.mails.noneText')}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

const Mail = ({ screen: { t, clock }, mail }: { screen: Screen; mail: PracticeMail }) => (
  <article className="overflow-hidden rounded-lg border-2 border-practice bg-surface">
    <h2 className="border-b border-practice bg-practice-soft px-4 py-2 font-semibold wrap-anywhere text-practice">
      {t('practice.to')}: {mail.name} &lt;{mail.to}&gt;
    </h2>
    <div className="px-4 py-3">
      <p className="font-semibold">
        {t('practice.sender')} · {t(`admin.mails.kind.${mail.kind}`)}
      </p>
      <MessageBody body={mail.body} />
      <p className="mt-2 text-office text-ink-2">
        <time dateTime={mail.createdAt}>{clock.full(mail.createdAt)}</time> · {t(`practice.status.${mail.status}`)}
      </p>
    </div>
  </article>
);
