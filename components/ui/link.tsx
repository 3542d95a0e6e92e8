import type { Route } from 'next';
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { classes } from './classes';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string };

/** Never prefetched: opening a page about a person is an act on record, and hovering is not opening. */
export function Link({ href, ...rest }: LinkProps) {
  return <NextLink href={href as Route} prefetch={false} {...rest} />;
}

/** A link in running text, or alone in a row. */
export function TextLink({ className, ...rest }: LinkProps) {
  return (
    <Link
      className={classes(
        'rounded-sm text-link underline decoration-1 underline-offset-3 hover:decoration-2 hover:text-primary-hover',
        className,
      )}
      {...rest}
    />
  );
}
