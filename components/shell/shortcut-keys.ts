const TYPED_INTO =
  'input:not([type=radio],[type=checkbox],[type=button],[type=submit]), textarea, select, [contenteditable]';

/** `F2`, `Alt+3`, `Ctrl+Enter`, `Shift+?`: the name of what was pressed, or '' where it belongs to someone else. */
export function comboOf(event: KeyboardEvent): string {
  if (event.repeat || event.isComposing || event.defaultPrevented) return '';
  const key = event.altKey ? event.code.replace(/^(Digit|Key)/, '') : event.key;
  const single = key.length === 1;
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (single && !held && event.target instanceof Element && event.target.closest(TYPED_INTO)) return '';
  const names = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    single ? key.toUpperCase() : key,
  ];
  return names.filter(Boolean).join('+');
}

const isVisible = (element: Element) => element.getClientRects().length > 0;

/** The visible element that carries the combination; a field before a link, and only inside a dialog that is open. */
export function shortcutTarget(combo: string): HTMLElement | undefined {
  const within = document.querySelector('dialog:modal') ?? document;
  const found = [...within.querySelectorAll<HTMLElement>(`[data-shortcut="${CSS.escape(combo)}"]`)].filter(isVisible);
  return found.find((element) => element.matches(TYPED_INTO)) ?? found[0];
}

export function activate(element: HTMLElement) {
  if (element instanceof HTMLFormElement) return element.requestSubmit();
  if (!element.matches(TYPED_INTO)) return element.click();
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}
