import { texts } from '@/lib/i18n/texts';

/** How the sealed log is, in a line: on the alarms' page and wherever entries are shown. */
export const logState = texts({
  id: {
    intact: 'Log utuh · diperiksa {time}',
    unchecked: 'Keutuhan log belum diperiksa',
    delayed: 'Penyegelan log terlambat',
    delayedText:
      '{count, plural, other {# catatan menunggu disegel}}, yang tertua sejak {seconds} detik. Tanyakan kepada pengelola sistem apakah worker berjalan.',
    broken: 'Log tidak utuh · diperiksa {time}',
    brokenAt: 'Catatan nomor {entry} yang pertama bermasalah. Jangan ubah apa pun; hubungi auditor dan saksi.',
    brokenText: 'Jangan ubah apa pun; hubungi auditor dan saksi.',
    sealed: '{count, plural, other {# catatan disegel}}',
    cosigned: 'saksi {name}: sampai catatan ke-{size}',
  },
  en: {
    intact: 'Log intact · checked {time}',
    unchecked: 'The log has not been checked yet',
    delayed: 'The log is sealed late',
    delayedText:
      '{count, plural, one {# entry waits} other {# entries wait}} to be sealed, the oldest for {seconds} seconds. Ask whoever runs the system whether the worker runs.',
    broken: 'Log not intact · checked {time}',
    brokenAt: 'Entry number {entry} is the first that is wrong. Change nothing; call the auditors and the witnesses.',
    brokenText: 'Change nothing; call the auditors and the witnesses.',
    sealed: '{count, plural, one {# entry sealed} other {# entries sealed}}',
    cosigned: 'witness {name}: up to entry {size}',
  },
});
