import type { ComponentProps } from 'react';
import { ButtonFace, type ButtonLook, buttonLook, shortcutKeys } from './button-look';

type ButtonProps = ButtonLook & ComponentProps<'button'>;

/** Never `disabled`: a dead button explains nothing. Only SubmitButton rests, while its request is in flight. */
export function Button({ variant, size, icon, shortcut, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonLook({ variant, size }, className)} {...shortcutKeys(shortcut)} {...rest}>
      <ButtonFace icon={icon} shortcut={shortcut}>
        {children}
      </ButtonFace>
    </button>
  );
}
