import { texts } from '@/lib/i18n/texts';

/** The last look before the red button. */
export const review = texts({
  id: {
    title: 'Periksa sebelum mencabut',
    titleNothing: 'Periksa sebelum menyelesaikan',
    answers: 'Isian',
    terms: {
      report: 'Laporan',
      identity: 'Identitas',
      destination: 'Tujuan',
      phone: 'Nomor HP baru',
      email: 'E-mail',
      pickup: 'Diambil di',
    },
    routes: {
      A: 'Dipastikan pukul {time}: wajah dan pembaca KTP-el',
      B: 'Dipastikan pukul {time}: wajah dan KTP-el fisik',
      C: 'Diperiksa pukul {time}: wajah dan dokumen lain, perlu orang kedua',
      D: 'Tidak cocok',
    },
    confirmed: 'dipastikan pukul {time}',
    where: 'di {place}',
    willHappen: 'Yang akan terjadi',
    revoke: 'IKD di {model} ({phone}) dicabut untuk selamanya. HP itu tidak dapat dipakai lagi sebagai identitas.',
    revokeUsed: 'Terakhir dipakai {when}.',
    nothingToRevoke: 'Tidak ada IKD yang masih berlaku, jadi tidak ada yang dicabut.',
    phone: 'SMS berisi tautan IKD baru dikirim ke {phone}. Tautan berlaku 10 menit dan hanya satu kali.',
    pin: 'PIN 6 angka tampil di layar Anda, satu kali. Berikan langsung kepada warga.',
    card: 'KTP-el fisik dipesan, untuk diambil di {office}. Gratis.',
    later: 'Kasus menunggu sampai warga punya HP baru. Kantor Dukcapil mana pun dapat melanjutkannya.',
    none: 'Tidak ada IKD atau KTP-el baru yang diterbitkan. Kasus selesai.',
    recorded: 'Semuanya tercatat atas nama {name}.',
    final: 'Pencabutan tidak dapat dibatalkan.',
    submit: {
      phone: 'Cabut IKD di {model} & kirim yang baru',
      card: 'Cabut IKD di {model} & pesan KTP-el',
      later: 'Cabut IKD di {model} & tunggu HP baru',
      none: 'Cabut IKD di {model}',
    },
    submitNothing: {
      phone: 'Kirim IKD baru ke HP warga',
      card: 'Pesan KTP-el fisik',
      later: 'Simpan & tunggu HP baru',
      none: 'Selesaikan kasus',
    },
    risks: {
      title: 'Tunggu, ada yang tidak biasa',
      lead: 'Ini belum tentu salah. Tanyakan kepada warga sebelum melanjutkan.',
      'contact-used-by-others': 'Nomor atau e-mail ini juga dipakai {count, plural, other {# warga lain}}.',
      'same-number-as-lost':
        'Nomor barunya sama dengan nomor di HP yang hilang. Pastikan operator sudah mengganti kartu SIM-nya.',
      'both-contacts-changed': 'Nomor HP dan e-mail dua-duanya baru, tidak ada yang sama dengan yang lama.',
      'fraud-flagged':
        'Kasus warga ini pernah ditandai dugaan penipuan dalam 90 hari terakhir. Panggil penyelia sebelum melanjutkan.',
      'offer-disowned':
        'Dalam 90 hari terakhir penerima SMS menyatakan tidak pernah meminta IKD warga ini. Panggil penyelia sebelum melanjutkan.',
      rejected:
        'Dalam 90 hari terakhir penyelia pernah menolak pengajuan untuk warga ini. Tanyakan dulu kepada penyelia.',
      'identity-failed':
        'Dalam 90 hari terakhir {count, plural, other {# kasus}} warga ini dihentikan karena identitas tidak cocok.',
      'many-reissues': 'Warga ini sudah {count, plural, other {# kali}} diberi IKD dalam 30 hari.',
      proceed: 'Sudah saya periksa, lanjut',
      back: 'Kembali ke Tujuan',
    },
    done: 'Tersimpan. Menyiapkan hasilnya…',
  },
  en: {
    title: 'Check before revoking',
    titleNothing: 'Check before finishing',
    answers: 'Answers',
    terms: {
      report: 'Report',
      identity: 'Identity',
      destination: 'Destination',
      phone: 'New phone number',
      email: 'E-mail',
      pickup: 'Picked up at',
    },
    routes: {
      A: 'Confirmed at {time}: face and KTP-el reader',
      B: 'Confirmed at {time}: face and physical KTP-el',
      C: 'Checked at {time}: face and other papers, takes a second person',
      D: 'Does not match',
    },
    confirmed: 'confirmed at {time}',
    where: 'at {place}',
    willHappen: 'What will happen',
    revoke:
      'The digital ID on {model} ({phone}) is revoked for good. That phone can never be used as an identity again.',
    revokeUsed: 'Last used {when}.',
    nothingToRevoke: 'No digital ID is valid any more, so nothing is revoked.',
    phone: 'An SMS with the link to the new digital ID goes to {phone}. The link works once, for 10 minutes.',
    pin: 'A 6-digit PIN shows on your screen, once. Give it to the resident in person.',
    card: 'A physical KTP-el is ordered, to be picked up at {office}. Free of charge.',
    later: 'The case waits until the resident has a new phone. Any Dukcapil office can continue it.',
    none: 'No new digital ID or KTP-el is issued. The case is completed.',
    recorded: 'All of it is recorded under the name {name}.',
    final: 'Revoking cannot be undone.',
    submit: {
      phone: 'Revoke the ID on {model} & send a new one',
      card: 'Revoke the ID on {model} & order a KTP-el',
      later: 'Revoke the ID on {model} & wait for a phone',
      none: 'Revoke the ID on {model}',
    },
    submitNothing: {
      phone: 'Send a new digital ID to the phone',
      card: 'Order the physical KTP-el',
      later: 'Save & wait for a new phone',
      none: 'Complete the case',
    },
    risks: {
      title: 'Wait, something is unusual',
      lead: 'It may still be right. Ask the resident before you go on.',
      'contact-used-by-others':
        'This number or e-mail is also used by {count, plural, one {# other resident} other {# other residents}}.',
      'same-number-as-lost':
        'The new number is the one of the lost phone. Make sure the operator has replaced the SIM card.',
      'both-contacts-changed': 'Phone number and e-mail are both new; neither is the same as before.',
      'fraud-flagged':
        'A case of this resident was flagged as suspected fraud in the last 90 days. Call a supervisor before going on.',
      'offer-disowned':
        'In the last 90 days the recipient of an SMS said they never asked for this resident’s digital ID. Call a supervisor first.',
      rejected: 'A supervisor rejected a request for this resident in the last 90 days. Ask the supervisor first.',
      'identity-failed':
        'In the last 90 days {count, plural, one {# case} other {# cases}} of this resident stopped because identity did not match.',
      'many-reissues':
        'This resident was given a digital ID {count, plural, one {# time} other {# times}} within 30 days.',
      proceed: 'I have checked, continue',
      back: 'Back to Destination',
    },
    done: 'Saved. Preparing the result…',
  },
});
