import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Kbd } from './kbd';
import { Link } from './link';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet' | 'link';
export type ButtonSize = 'counter' | 'office';

type Look = {
  variant?: ButtonVariant | undefined;
  /** Without it the button follows the density around it. */
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  /** One of the keys the frame listens to, such as `F9`. */
  shortcut?: string | undefined;
};

const looks: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-primary text-on-fill hover:bg-primary-hover',
  secondary: 'border-field bg-surface text-ink hover:bg-surface-2',
  danger: 'border-transparent bg-danger text-on-fill hover:bg-danger-hover',
  quiet: 'border-transparent text-link hover:bg-surface-2',
  link: 'border-transparent text-link underline underline-offset-3 hover:decoration-2',
};

const sizes: Record<ButtonSize, string> = {
  counter: 'min-h-12 px-5 text-counter',
  office: 'min-h-9 px-3.5 text-office',
};

const lookOf = ({ variant = 'secondary', size }: Look, className: string | undefined) =>
  classes(
    'inline-flex max-w-full items-center justify-center gap-2 rounded-md border py-1 text-center font-semibold',
    'aria-disabled:border-line aria-disabled:bg-surface-2 aria-disabled:text-ink-3 print:hidden',
    size ? sizes[size] : 'min-h-control px-control-x text-body',
    looks[variant],
    variant === 'link' && 'px-0',
    className,
  );

const Face = ({ icon, shortcut, children }: Look & { children: ReactNode }) => (
  <>
    {icon}
    <span className="min-w-0">{children}</span>
    {shortcut && <Kbd onFill>{shortcut}</Kbd>}
  </>
);

const keys = (shortcut: string | undefined) =>
  shortcut ? { 'data-shortcut': shortcut, 'aria-keyshortcuts': shortcut.replace('Ctrl', 'Control') } : {};

type ButtonProps = Look & ComponentProps<'button'>;

/** Never `disabled`: a dead button explains nothing. Only SubmitButton rests, while its request is in flight. */
export function Button({ variant, size, icon, shortcut, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={lookOf({ variant, size }, className)} {...keys(shortcut)} {...rest}>
      <Face icon={icon} shortcut={shortcut}>
        {children}
      </Face>
    </button>
  );
}

type ButtonLinkProps = Look & Omit<ComponentProps<typeof Link>, 'children'> & { children: ReactNode };

/** Goes somewhere, looks like a button. */
export function ButtonLink({ variant, size, icon, shortcut, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={lookOf({ variant, size }, className)} {...keys(shortcut)} {...rest}>
      <Face icon={icon} shortcut={shortcut}>
        {children}
      </Face>
    </Link>
  );
}
