import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button-link';
import { getTexts } from '@/lib/i18n/request';

export default async function NotFound() {
  const texts = await getTexts();
  return (
    <PlainPage product={texts('shell.product')}>
      <h1 className="text-title font-semibold">{texts('shell.notFound.title')}</h1>
      <p className="mt-2 mb-6 text-ink-2">{texts('shell.notFound.text')}</p>
      <ButtonLink href="/" variant="primary">
        {texts('shell.notFound.home')}
      </ButtonLink>
    </PlainPage>
  );
}
