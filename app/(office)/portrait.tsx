import { type AgeBand, PhotoPortrait } from '@/components/ui/photo-portrait';
import type { Portrait } from '@/lib/residents/card';

function ageBand(birthYear: number): AgeBand {
  const age = new Date().getFullYear() - birthYear;
  if (age < 17) return 'child';
  if (age < 30) return 'young';
  return age < 60 ? 'adult' : 'senior';
}

/** As on the card: red behind odd birth years, blue behind even ones, orange behind foreigners. */
const backgroundOf = ({ citizenship, birthYear }: Portrait) =>
  citizenship === 'WNA' ? 'orange' : birthYear % 2 === 1 ? 'red' : 'blue';

/** The photo on file, which in practice mode is a drawing. */
export function ResidentPhoto({ portrait, size, label }: { portrait: Portrait; size?: number; label: string }) {
  const { seed, sex, birthYear } = portrait;
  const look = { seed, sex, age: ageBand(birthYear), background: backgroundOf(portrait), size, label } as const;
  return <PhotoPortrait {...look} />;
}
