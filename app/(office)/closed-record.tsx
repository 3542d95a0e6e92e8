import { Banner } from '@/components/ui/banner';
import type { Translator } from '@/lib/i18n/translator';

/** What became of the page that stood here before. */
export const ClosedRecord = ({ t }: { t: Translator }) => (
  <div className="mb-6">
    <Banner tone="info">{t('session.record.closed')}</Banner>
  </div>
);
