import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

const line = 'focus-inside flex min-h-9 w-full items-center rounded-md px-2 text-left font-medium hover:bg-surface-2';

/** A plain post: it works before any script has arrived, and its answer may tell the browser to forget. */
const Leave = ({ to, children }: { to: '/hand-over' | '/sign-out'; children: ReactNode }) => (
  <form method="post" action={to}>
    <button type="submit" className={line}>
      {children}
    </button>
  </form>
);

type LeaveButtonsProps = Record<'profile' | 'handOver' | 'signOut', string>;

/** The last lines of the account menu: what is one's own, to a colleague, for good. */
export const LeaveButtons = ({ profile, handOver, signOut }: LeaveButtonsProps) => (
  <>
    <Link href="/profile" className={line}>
      {profile}
    </Link>
    <Leave to="/hand-over">{handOver}</Leave>
    <Leave to="/sign-out">{signOut}</Leave>
  </>
);
