import type { Screen } from '@/app/(office)/cases/screen';
import { Card } from '@/components/ui/card';
import { PinInDialog } from './pin-in-dialog';

export function ChangePin({ screen: { t, words, form } }: { screen: Screen }) {
  const dialog = { label: t('profile.pinChange'), title: t('profile.pinChange'), closeLabel: t('profile.close') };
  return (
    <Card title={t('profile.pin')}>
      <p className="mb-4 text-ink-2">{t('profile.pinText')}</p>
      <PinInDialog {...dialog} words={words.setup.pin} form={form} />
    </Card>
  );
}
