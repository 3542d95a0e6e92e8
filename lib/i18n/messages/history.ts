import { texts } from '@/lib/i18n/texts';

/** What happened to a resident: cases, and the history out of the ledger. */
export const history = texts({
  id: {
    cases: {
      none: 'Belum pernah ada kasus',
      noneText: 'Kasus muncul di sini begitu HP hilang dilaporkan.',
      number: 'Nomor',
      cause: 'Sebab',
      opened: 'Dibuka',
      office: 'Kantor',
      status: 'Status',
    },
    label: 'Riwayat, terbaru lebih dulu',
    filter: 'Tampilkan',
    kind: { all: 'Semua', credential: 'Kredensial', case: 'Kasus', access: 'Akses data', message: 'Pesan' },
    none: 'Belum ada riwayat jenis ini.',
    reason: 'Alasan: {reason}',
    times: '{count, plural, other {#×}}',
    group: 'Bagian: {group}',
    last: '50 kejadian terakhir.',
    message: {
      'blocked-notice': 'Pemberitahuan pemblokiran lewat {channel}',
      offer: 'Tawaran IKD baru lewat {channel}',
      'contact-code': 'Kode pemastian lewat {channel}',
    },
    channel: { sms: 'SMS', email: 'e-mail' },
  },
  en: {
    cases: {
      none: 'No case so far',
      noneText: 'Cases appear here once a lost phone is reported.',
      number: 'Number',
      cause: 'Cause',
      opened: 'Opened',
      office: 'Office',
      status: 'Status',
    },
    label: 'History, newest first',
    filter: 'Show',
    kind: { all: 'All', credential: 'Credential', case: 'Cases', access: 'Data access', message: 'Messages' },
    none: 'Nothing of this kind yet.',
    reason: 'Reason: {reason}',
    times: '{count, plural, other {#×}}',
    group: 'Part: {group}',
    last: 'The last 50 events.',
    message: {
      'blocked-notice': 'Notice of the suspension by {channel}',
      offer: 'Offer of a new digital ID by {channel}',
      'contact-code': 'Confirmation code by {channel}',
    },
    channel: { sms: 'SMS', email: 'e-mail' },
  },
});
