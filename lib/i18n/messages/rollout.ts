import { texts } from '@/lib/i18n/texts';

/** Words of figures. */
export const rollout = texts({
  id: {
    seconds: '{n} dtk',
    minutes: '{n} mnt',
    hours: '{n} jam',
    days: '{n} hari',
    points: 'poin',
    of: 'dari {what}',
    ofMany: 'dari {n} {what}',
    noBase: 'jumlah penduduk belum ada',
    source: { dkb: 'DKB {day}', register: 'registrasi {day}' },
    syntheticBase: '(data sintetis)',
  },
  en: {
    seconds: '{n} s',
    minutes: '{n} min',
    hours: '{n} h',
    days: '{n} days',
    points: 'points',
    of: 'of those {what}',
    ofMany: 'of {n} {what}',
    noBase: 'no number of residents yet',
    source: { dkb: 'DKB {day}', register: 'register {day}' },
    syntheticBase: '(synthetic data)',
  },
});
