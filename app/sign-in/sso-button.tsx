import { IconBuildingBank } from '@tabler/icons-react';
import { Button } from '@/components/ui/button';
import type { Translator } from '@/lib/i18n/translator';

/** The other way in, where there is one: a plain form, so that it needs no script. */
export function SsoButton({ t, name }: { t: Translator; name: string | undefined }) {
  if (!name) return null;
  return (
    <form method="post" action="/sign-in/sso" className="mb-4 grid gap-4">
      <Button type="submit" icon={<IconBuildingBank size={20} stroke={1.75} aria-hidden="true" />}>
        {t('signIn.sso', { name })}
      </Button>
      <p className="flex items-center gap-3 text-office text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('signIn.or')}
      </p>
    </form>
  );
}
