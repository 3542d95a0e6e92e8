import type { Screen } from '@/app/(office)/cases/screen';
import { TextLink } from '@/components/ui/link';
import type { PracticeMessage } from '@/lib/messages/practice';

type MessageFootProps = { screen: Screen; message: PracticeMessage };

export const MessageFoot = ({ screen: { t, clock }, message }: MessageFootProps) => (
  <p className="mt-2 flex flex-wrap justify-between gap-x-3 text-office text-ink-2">
    <span>
      <time dateTime={message.createdAt}>{clock.full(message.createdAt)}</time> ·{' '}
      {t(`practice.status.${message.status}`)}
    </span>
    {message.caseId && <TextLink href={`/cases/${message.caseId}`}>{t('practice.case')}</TextLink>}
  </p>
);
