import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TextLink } from './link';

type PageHeaderProps = {
  title: ReactNode;
  back?: { href: string; label: string } | undefined;
  /** One sentence or a row of chips under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, back, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {back && (
        <TextLink href={back.href} className="mb-2 inline-flex items-center gap-1 text-office print:hidden">
          <IconArrowLeft size={16} stroke={2} aria-hidden="true" />
          {back.label}
        </TextLink>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-[min(20rem,100%)]">
          <h1 className="text-title font-semibold wrap-anywhere">{title}</h1>
          {lead && <div className="mt-1 max-w-prose text-ink-2">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
