import { IconLock } from '@tabler/icons-react';
import { HeaderButton } from '@/components/shell/header-button';

/** Heard by LockWatch. The key is heard there too, because a dialog may be open. */
export const LockButton = ({ label }: { label: string }) => (
  <HeaderButton
    icon={<IconLock size={20} stroke={1.75} aria-hidden="true" />}
    label={label}
    shortcut="Alt+K"
    data-lock
  />
);
