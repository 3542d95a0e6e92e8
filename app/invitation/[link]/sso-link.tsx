import { IconBuildingBank } from '@tabler/icons-react';
import { Button } from '@/components/ui/button';
import type { Translator } from '@/lib/i18n/translator';

type SsoLinkProps = { t: Translator; name: string | undefined; link: string };

/** Accepts an invitation with the account at the single sign-on, where there is one. A plain form, as on the sign-in page. */
export function SsoLink({ t, name, link }: SsoLinkProps) {
  if (!name) return null;
  return (
    <section aria-labelledby="sso-link" className="mt-6 grid gap-3 border-t border-line pt-6">
      <h2 id="sso-link" className="font-semibold">
        {t('signIn.ssoLink.title', { name })}
      </h2>
      <p className="text-ink-2">{t('signIn.ssoLink.text', { name })}</p>
      <form method="post" action="/sign-in/sso">
        <input type="hidden" name="link" value={link} />
        <Button type="submit" icon={<IconBuildingBank size={20} stroke={1.75} aria-hidden="true" />}>
          {t('signIn.ssoLink.submit', { name })}
        </Button>
      </form>
    </section>
  );
}
