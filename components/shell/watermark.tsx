import { watermarkWidth } from '@/lib/format/watermark';
import './watermark.css';

const LINE = 112;

/**
 * Lies across the page without being in anybody's way: over everything, under no pointer, unread by screen readers, and on
 * paper and screenshots too. Text in a pattern costs one paint and no script.
 */
export function Watermark({ text }: { text: string }) {
  const width = watermarkWidth(text);
  return (
    <svg aria-hidden="true" focusable="false" className="watermark">
      <defs>
        <pattern
          id="watermark"
          width={width}
          height={2 * LINE}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-22)"
        >
          <text y={LINE / 2}>{text}</text>
          <text x={-width / 2} y={1.5 * LINE}>
            {text}
          </text>
          <text x={width / 2} y={1.5 * LINE}>
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  );
}
