/**
 * Where the focus goes when a dialog with a choice opens: to what is chosen already, or to the first. The browser looks
 * for the attribute when it shows a dialog; React's autoFocus would come before and be overruled.
 */
export const focusChoice = (around: HTMLElement | null) =>
  around?.querySelector('input:checked, input')?.setAttribute('autofocus', '');
