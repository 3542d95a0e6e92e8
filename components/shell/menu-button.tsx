import type { ComponentProps } from 'react';

/** One line of the account menu, such as signing out. */
export function MenuButton({ type = 'button', ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type={type}
      className="focus-inside min-h-9 w-full rounded-md px-2 text-left font-medium hover:bg-surface-2"
      {...rest}
    />
  );
}
