import { Button } from '@/components/ui/button';
import type { Translator } from '@/lib/i18n/translator';

/** "Bukan saya": folded, so that nobody presses it by mistake, and a plain form, so that it needs no script. */
export const DisownForm = ({ t, action }: { t: Translator; action: string }) => (
  <details className="rounded-md border border-line bg-surface">
    <summary className="rounded-md px-card py-4 font-semibold">{t('claim.disown.title')}</summary>
    <form method="post" action={action} className="grid gap-4 px-card pb-card">
      <p>{t('claim.disown.text')}</p>
      <div>
        <Button type="submit" variant="danger">
          {t('claim.disown.submit')}
        </Button>
      </div>
    </form>
  </details>
);
