import type { Meter } from './meter';

const copy = (meter: Meter): Meter =>
  Object.fromEntries(
    Object.entries(meter).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  ) as Meter;

/** Adds up in place: there are a hundred thousand of them. */
function addTo(sum: Record<string, unknown>, meter: Meter): void {
  for (const [name, value] of Object.entries(meter)) {
    const known = sum[name];
    if (Array.isArray(value) && Array.isArray(known)) for (let at = 0; at < value.length; at++) known[at] += value[at];
    else if (typeof value === 'number' && typeof known === 'number') sum[name] = known + value;
  }
}

/** What lies above a regency: sums of whole regencies. */
export class Sums {
  readonly rows = new Map<string, Meter>();
  add(place: string, meter: Meter): void {
    const key = `${place} ${meter.day}`;
    const known = this.rows.get(key);
    if (known) addTo(known, meter);
    else this.rows.set(key, copy(meter));
  }
}
