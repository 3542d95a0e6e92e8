import { Card } from '@/components/ui/card';
import { CodesInDialog } from './codes-in-dialog';
import type { Part } from './part';

/** How many are left; never which. */
export function Codes({ screen: { t, words, form }, account: { codesLeft } }: Part) {
  const dialog = { label: t('profile.codesMake'), title: t('profile.codesMake'), closeLabel: t('profile.close') };
  return (
    <Card title={t('profile.codes')}>
      <p className="mb-4 text-ink-2">
        {t('profile.codesLeft', { left: codesLeft })} {t('profile.codesReplace')}
      </p>
      <CodesInDialog {...dialog} words={words.setup.codes} form={form} />
    </Card>
  );
}
