import { texts } from '@/lib/i18n/texts';

/** Showing what is masked on a record, for a reason. */
export const reveal = texts({
  id: {
    show: 'Tampilkan',
    showGroup: 'Tampilkan {group}',
    hide: 'Sembunyikan',
    hideGroup: 'Sembunyikan {group}',
    title: 'Tampilkan: {group}',
    lead: 'Alasan Anda tercatat di riwayat data ini, isinya tidak.',
    reason: 'Alasan',
    submit: 'Tampilkan',
    empty: 'Tidak ada isinya.',
  },
  en: {
    show: 'Show',
    showGroup: 'Show {group}',
    hide: 'Hide',
    hideGroup: 'Hide {group}',
    title: 'Show: {group}',
    lead: 'Your reason goes on this record’s history, the content does not.',
    reason: 'Reason',
    submit: 'Show',
    empty: 'There is nothing in it.',
  },
});
