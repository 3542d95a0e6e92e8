/** Sends a form that only makes an address. */
export const GoButton = ({ children }: { children: string }) => (
  <button
    type="submit"
    className="min-h-control rounded-md border border-field bg-surface px-3 font-semibold hover:bg-surface-2"
  >
    {children}
  </button>
);
