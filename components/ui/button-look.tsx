import type { ReactNode } from 'react';
import { classes } from './classes';
import { Kbd } from './kbd';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet' | 'link';
export type ButtonSize = 'counter' | 'office';

export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  /** Without it the button follows the density around it. */
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  /** One of the keys the frame listens to, such as `F9`. */
  shortcut?: string | undefined;
};

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-primary text-on-fill hover:bg-primary-hover',
  secondary: 'border-field bg-surface text-ink hover:bg-surface-2',
  danger: 'border-transparent bg-danger text-on-fill hover:bg-danger-hover',
  quiet: 'border-transparent text-link hover:bg-surface-2',
  link: 'border-transparent text-link underline underline-offset-3 hover:decoration-2',
};

const sizes: Record<ButtonSize, string> = { counter: 'min-h-12 text-counter', office: 'min-h-9 text-office' };
const paddings: Record<ButtonSize, string> = { counter: 'px-5', office: 'px-3.5' };

export const buttonLook = ({ variant = 'secondary', size }: ButtonLook, className: string | undefined) =>
  classes(
    'inline-flex max-w-full items-center justify-center gap-2 rounded-md border py-1 text-center font-semibold',
    'aria-disabled:border-line aria-disabled:bg-surface-2 aria-disabled:text-ink-3 print:hidden',
    size ? sizes[size] : 'min-h-control text-body',
    variant !== 'link' && (size ? paddings[size] : 'px-control-x'),
    variants[variant],
    className,
  );

export const ButtonFace = ({ icon, shortcut, children }: ButtonLook & { children: ReactNode }) => (
  <>
    {icon}
    <span className="min-w-0">{children}</span>
    {shortcut && (
      <span aria-hidden="true" className="flex">
        <Kbd onFill>{shortcut}</Kbd>
      </span>
    )}
  </>
);

export const shortcutKeys = (shortcut: string | undefined) =>
  shortcut ? { 'data-shortcut': shortcut, 'aria-keyshortcuts': shortcut.replace('Ctrl', 'Control') } : {};
