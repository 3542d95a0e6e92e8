import { create } from 'qrcode';

type QrCodeProps = {
  text: string;
  /** What it is for, read out instead of the picture. */
  label: string;
  /** Width and height in CSS pixels. */
  size?: number;
  /** M recovers 15% of damage, L 7%: less for what is shown on a screen and has much to say. */
  recovery?: 'L' | 'M';
};

const QUIET_ZONE = 4;

/** All dark modules as one path. */
function pathOf({ data, size }: { data: Uint8Array; size: number }): string {
  const squares: string[] = [];
  data.forEach((isDark, index) => {
    if (isDark) squares.push(`M${(index % size) + QUIET_ZONE} ${Math.floor(index / size) + QUIET_ZONE}h1v1h-1z`);
  });
  return squares.join('');
}

/** A QR code (ISO/IEC 18004): black on white in either theme, because scanners want it so. */
export function QrCode({ text, label, size = 280, recovery = 'M' }: QrCodeProps) {
  const { modules } = create(text, { errorCorrectionLevel: recovery });
  const side = modules.size + 2 * QUIET_ZONE;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      className="h-auto max-w-full rounded-md border border-line"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  );
}
