import type { ComponentProps, ReactNode } from 'react';

type HeaderButtonProps = Omit<ComponentProps<'button'>, 'children' | 'title'> & {
  /** 20 px. */
  icon: ReactNode;
  label: string;
  shortcut?: string | undefined;
};

/** A button of the header: its word gives way to the icon on a phone. */
export function HeaderButton({ icon, label, shortcut, type = 'button', ...rest }: HeaderButtonProps) {
  return (
    <button
      type={type}
      title={shortcut ? `${label} (${shortcut})` : label}
      data-shortcut={shortcut}
      aria-keyshortcuts={shortcut}
      className="flex h-9 min-w-9 shrink-0 items-center justify-center gap-1.5 rounded-md border border-field px-2 text-office font-semibold hover:bg-surface-2"
      {...rest}
    >
      {icon}
      <span className="max-md:sr-only">{label}</span>
    </button>
  );
}
