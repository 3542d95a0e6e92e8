import type { ReactNode } from 'react';
import type { Translator } from '@/lib/i18n/translator';
import { MenuButton } from './menu-button';

export type FrameOfficer = { name: string; initials: string; role: string };

type AccountMenuProps = {
  texts: Translator;
  officer: FrameOfficer;
  office: string;
  theme: ReactNode;
  signOut?: ReactNode;
};

/** Who is signed in, and what is rarely changed. A popover of the browser: Escape and a press elsewhere close it. */
export function AccountMenu({ texts, officer, office, theme, signOut }: AccountMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={texts('shell.account', { name: officer.name })}
        title={officer.name}
        className="grid size-9 shrink-0 place-items-center rounded-full border border-line bg-primary-soft text-office font-semibold hover:border-field"
      >
        {officer.initials}
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="fixed inset-auto top-[calc(var(--top)+4px)] right-4 w-72 max-w-[calc(100vw-2rem)] rounded-md border border-line bg-surface text-office text-ink shadow-[0_8px_24px_rgb(0_0_0/0.14)]"
      >
        <div className="border-b border-line px-4 py-3">
          <p className="text-counter font-semibold wrap-anywhere">{officer.name}</p>
          <p className="text-ink-2">{officer.role}</p>
          <p className="text-ink-2">{office}</p>
        </div>
        <div className="flex items-center justify-between gap-4 border-b border-line px-4 py-2">
          <span aria-hidden="true">{texts('shell.theme.label')}</span>
          {theme}
        </div>
        <div className="p-2">
          <MenuButton data-shortcuts popoverTarget="account-menu" popoverTargetAction="hide">
            {texts('shell.keys.title')}
          </MenuButton>
          {signOut}
        </div>
      </div>
    </>
  );
}
