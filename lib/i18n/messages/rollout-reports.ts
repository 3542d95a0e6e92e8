import { texts } from '@/lib/i18n/texts';

/** The weekly digest and the monthly report. */
export const rolloutReports = texts({
  id: {
    digest: {
      title: 'Loket: ringkasan mingguan sebaran identitas digital, {place}',
      week: 'Minggu {from} sampai {to}. Data per {when}.',
      notCounted: 'Minggu {from} sampai {to}. Belum ada yang dihitung.',
      synthetic: 'DATA LATIHAN/SINTETIS: bukan angka resmi.',
      figure: '- {name}: {value}; {change}',
      counted: '  {counted} {of}',
      change: '{change} dari minggu sebelumnya',
      unknown: 'tanpa pembanding',
      same: 'sama dengan minggu sebelumnya',
      hidden: '<5: angka 1–4 orang disembunyikan.',
      attention: 'Perlu perhatian: {count, plural, other {# wilayah}}',
      more: 'dan {count, plural, other {# wilayah lain}}',
      none: 'Tidak ada wilayah yang perlu perhatian.',
      open: 'Selengkapnya: {address}',
      why: 'Surat ini dikirim setiap Senin pagi kepada admin wilayah. Semua angka adalah jumlah, tanpa data warga.',
    },
  },
  en: {
    digest: {
      title: 'Loket: weekly digest of the digital ID rollout, {place}',
      week: 'Week of {from} to {to}. Data as of {when}.',
      notCounted: 'Week of {from} to {to}. Nothing counted yet.',
      synthetic: 'PRACTICE/SYNTHETIC DATA: not official figures.',
      figure: '- {name}: {value}; {change}',
      counted: '  {counted} {of}',
      change: '{change} against the week before',
      unknown: 'nothing to compare with',
      same: 'same as the week before',
      hidden: '<5: figures of 1–4 people are hidden.',
      attention: 'Needs attention: {count, plural, one {# area} other {# areas}}',
      more: 'and {count, plural, one {# other area} other {# other areas}}',
      none: 'No area needs attention.',
      open: 'More: {address}',
      why: 'Sent every Monday morning to admins of an area. All figures are counts; nothing of residents is in them.',
    },
  },
});
