import type { ComponentProps, ReactNode } from 'react';
import { ButtonFace, type ButtonLook, buttonLook, shortcutKeys } from './button-look';
import { Link } from './link';

type ButtonLinkProps = ButtonLook & Omit<ComponentProps<typeof Link>, 'children'> & { children: ReactNode };

/** Goes somewhere, looks like a button. Apart from Button, which error pages carry everywhere without the router's link. */
export function ButtonLink({ variant, size, icon, shortcut, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={buttonLook({ variant, size }, className)} {...shortcutKeys(shortcut)} {...rest}>
      <ButtonFace icon={icon} shortcut={shortcut}>
        {children}
      </ButtonFace>
    </Link>
  );
}
