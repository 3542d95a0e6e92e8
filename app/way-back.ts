import { ownPage } from '@/lib/own-pages';

// A path of ours and nothing else, for this tab alone: not in the address of the lock, and gone once it is used.
const KEY = 'loket.way-back';

export const rememberWay = () => sessionStorage.setItem(KEY, ownPage(window.location.pathname));

export const forgetWay = () => sessionStorage.removeItem(KEY);

/** Where this tab was before the lock; the start when nobody knows. */
export function takeWay(): string {
  const way = ownPage(sessionStorage.getItem(KEY));
  forgetWay();
  return way;
}
