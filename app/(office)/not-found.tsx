import { IconSearchOff } from '@tabler/icons-react';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { getTexts } from '@/lib/i18n/request';

/** Absent and out of reach look alike on purpose. */
export default async function NotFound() {
  const t = await getTexts();
  return (
    <EmptyState
      as="h1"
      title={t('office.notFound.title')}
      icon={<IconSearchOff size={32} stroke={1.5} aria-hidden="true" />}
      actions={
        <ButtonLink href="/" variant="primary" shortcut="F2">
          {t('office.notFound.search')}
        </ButtonLink>
      }
    >
      {t('office.notFound.text')}
    </EmptyState>
  );
}
