import { texts } from '@/lib/i18n/texts';

/** What a supervisor or an admin must look at: the list, one alarm, and the line on the start page. */
export const alarms = texts({
  id: {
    title: 'Peringatan',
    lead: 'Kejadian di wilayah Anda yang perlu ditinjau orang. Data warga tidak ditampilkan di sini.',
    open: 'Perlu ditinjau',
    none: 'Tidak ada yang perlu ditinjau',
    noneText: 'Peringatan muncul di sini begitu tercatat, dan tetap ada sampai seseorang meninjaunya.',
    seen: 'Sudah ditinjau, 30 hari terakhir',
    waiting: '{count, plural, other {# peringatan perlu ditinjau}}',
    look: 'Lihat peringatan',
    officer: 'Petugas',
    otherArea: 'Petugas wilayah lain',
    system: 'Sistem',
    office: 'Kantor',
    when: 'Waktu',
    resident: 'Data warga',
    residentOf: 'data warga {mark}',
    seenBy: 'Ditinjau oleh {name}',
    seenWhen: 'Ditinjau {when}',
    back: 'Semua peringatan',
    around: 'Tindakan petugas ini setengah jam sebelum dan sesudahnya',
    aroundNone: 'Tidak ada tindakan tercatat.',
    queue: 'antrean {number}',
    noQueue: 'tanpa nomor antrean',
    finding: 'Apa hasilnya?',
    optional: 'opsional',
    acknowledge: 'Tandai sudah ditinjau',
    kind: {
      canary: 'Data kenari dibuka',
      budget: 'Batas pencarian tercapai',
      'conflict-of-interest': 'Mencoba membuka data sendiri atau keluarga',
      'account-locked': 'Akun terkunci',
      'shared-device': 'Satu perangkat dipakai bersama',
      'log-delayed': 'Penyegelan log audit terlambat',
      'log-broken': 'Log audit tidak utuh',
      'webhook-failing': 'Penerima kejadian tidak menjawab',
      'rollout-delayed': 'Angka sebaran tidak terhitung',
      'witness-away': 'Saksi log audit tidak menandatangani',
    },
    about: {
      canary: 'Tidak ada alasan membuka data ini: data ini dipasang untuk mengenali orang yang mengintip.',
      budget: 'Petugas ini mencari lebih banyak warga daripada batas satu jam atau satu hari.',
      'conflict-of-interest':
        'Petugas tidak boleh mengerjakan data sendiri atau satu Kartu Keluarga. Percobaannya ditolak.',
      'account-locked': 'Terlalu banyak percobaan masuk yang gagal. Tanyakan kepada petugas apakah itu dirinya.',
      'shared-device': 'Beberapa akun dipakai dari perangkat yang sama dalam waktu dekat.',
      'log-delayed':
        'Catatan menunggu disegel lebih dari 10 detik. Tanyakan kepada pengelola sistem apakah worker berjalan.',
      'log-broken':
        'Pemeriksaan log menemukan catatan yang diubah, hilang, atau tidak sesuai checkpoint. Jangan ubah apa pun; hubungi auditor dan saksi.',
      'webhook-failing':
        'Sudah tiga hari gagal, jadi pengirimannya dijeda. Periksa di Penerima kejadian, lalu lanjutkan.',
      'rollout-delayed':
        'Penghitungan gagal dan ada catatan yang menunggu lebih dari 5 menit; angka di Sebaran tertinggal. Kirim catatan kesalahan worker kepada pengelola sistem.',
      'witness-away':
        'Sudah lebih dari 10 menit checkpoint log audit tidak ditandatangani saksi. Tanpa saksi di luar, riwayat yang ditulis ulang tidak dapat dibuktikan. Hubungi instansi yang menjalankan saksi.',
    },
  },
  en: {
    title: 'Alarms',
    lead: 'What happened in your area and takes somebody to look into. Residents’ data is not shown here.',
    open: 'To be looked into',
    none: 'Nothing to look into',
    noneText: 'An alarm appears here as soon as it is on record, and stays until somebody has looked into it.',
    seen: 'Looked into, last 30 days',
    waiting: '{count, plural, one {# alarm to look into} other {# alarms to look into}}',
    look: 'See the alarms',
    officer: 'Officer',
    otherArea: 'Officer of another area',
    system: 'System',
    office: 'Office',
    when: 'When',
    resident: 'Record',
    residentOf: 'record {mark}',
    seenBy: 'Looked into by {name}',
    seenWhen: 'Looked into {when}',
    back: 'All alarms',
    around: 'What this officer did in the half hour before and after',
    aroundNone: 'Nothing is on record.',
    queue: 'queue {number}',
    noQueue: 'without a queue number',
    finding: 'What came of it?',
    optional: 'optional',
    acknowledge: 'Mark as looked into',
    kind: {
      canary: 'A canary record was opened',
      budget: 'Look-ups used up',
      'conflict-of-interest': 'Tried to open the own record or the family’s',
      'account-locked': 'Account locked',
      'shared-device': 'One device used by several',
      'log-delayed': 'The audit log is sealed late',
      'log-broken': 'The audit log is not intact',
      'webhook-failing': 'A receiver of events does not answer',
      'rollout-delayed': 'The rollout is not counted',
      'witness-away': 'A witness of the audit log does not sign',
    },
    about: {
      canary: 'There is no reason to open this record: it is there to tell who is prying.',
      budget: 'This officer looked up more residents than an hour or a day allows.',
      'conflict-of-interest':
        'Officers do not work on their own record or one of their family card. The attempt was refused.',
      'account-locked': 'Too many failed attempts to sign in. Ask the officer whether it was them.',
      'shared-device': 'Several accounts were used on the same device within a short time.',
      'log-delayed':
        'Entries wait for more than 10 seconds to be sealed. Ask whoever runs the system whether the worker runs.',
      'log-broken':
        'A check of the log found an entry that was changed, is missing, or does not fit the checkpoint. Change nothing; call the auditors and the witnesses.',
      'webhook-failing':
        'It failed for three days, so sending is paused. Look into it under Event receivers, then go on.',
      'rollout-delayed':
        'Counting failed and entries have waited for more than 5 minutes; the figures on the Rollout page lag behind. Send the error in the worker’s log to whoever runs the system.',
      'witness-away':
        'For more than 10 minutes a witness has not signed checkpoints of the audit log. Without a witness outside, a history written anew cannot be proven. Call the agency that runs the witness.',
    },
  },
});
