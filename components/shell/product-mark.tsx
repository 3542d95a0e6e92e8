/** Someone behind a counter. Stands in until a deployment brings its own logo. */
export function ProductMark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="shrink-0" data-fill>
      <rect width="32" height="32" rx="8" className="fill-primary" />
      <g className="fill-on-fill">
        <circle cx="16" cy="10" r="4" />
        <path d="M9 21c0-4 3-6 7-6s7 2 7 6z" />
        <rect x="6" y="22.5" width="20" height="3" rx="1.5" />
      </g>
    </svg>
  );
}
