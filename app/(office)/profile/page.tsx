import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { requireOfficer } from '@/lib/officers/session';
import { Sessions } from './sessions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('session.profile') };
}

/** What an officer looks after for oneself. */
export default async function ProfilePage() {
  const officer = await requireOfficer();
  const t = await getTexts();
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t('session.profile')} />
      <Sessions officer={officer} />
    </div>
  );
}
