import { texts } from '@/lib/i18n/texts';

/** What the program answers when it will not do something: one sentence that says what to do now. */
export const refusals = texts({
  id: {
    badInput: 'Ada isian yang perlu diperbaiki. Lihat tanda merah pada kolomnya, lalu kirim lagi.',
    notFound: 'Data tidak ditemukan, atau bukan wilayah Anda. Kembali ke pencarian dan cari lagi dengan NIK.',
    notAllowed: 'Peran Anda tidak dapat melakukan ini. Minta petugas yang berwenang di kantor Anda.',
    signedOut: 'Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi; isian di layar ini belum terkirim.',
    locked: 'Layar terkunci. Buka kunci dengan PIN atau kunci sandi, lalu ulangi; isian di layar ini belum terkirim.',
    keyReused: 'Formulir ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu kirim sekali lagi.',
    outage: 'Basis data tidak menjawab. Isian Anda tetap ada di layar ini; tunggu sebentar lalu kirim lagi.',
    failed: 'Terjadi kesalahan di sistem dan tidak ada yang berubah. Coba lagi; bila berulang, sampaikan kode {code}.',
    proof: {
      needed: 'Buktikan dulu bahwa ini Anda, lalu kirim lagi.',
      wrongCode:
        'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi autentikator, lalu coba lagi.',
      wrongPasskey: 'Kunci sandi itu tidak cocok. Coba lagi, atau pakai kode aplikasi autentikator.',
      gone: 'Permintaan bukti ini sudah lewat atau salah lima kali. Tekan tombolnya sekali lagi untuk memulai yang baru.',
    },
    approval: {
      requested: 'Diajukan ke penyelia. Hasilnya muncul di kasus ini.',
      own: 'Anda pembuat kasus ini. Penyelia lain harus memutuskan.',
      decided: 'Pengajuan ini sudah diputuskan. Muat ulang halaman untuk melihat hasilnya.',
      notLate: 'Pengajuan ini belum lewat batas waktunya, jadi masih di tangan penyelia wilayahnya.',
      takenByOther: 'Pengajuan ini sedang diperiksa penyelia lain. Pilih yang lain, atau tunggu sampai dilepas.',
      takeFirst: 'Ambil dulu pengajuan ini, lalu putuskan dalam 15 menit.',
      lookFirst: 'Buka dulu buktinya, lalu putuskan.',
      makerGone: 'Petugas yang mengajukan sudah tidak aktif. Tolak pengajuan ini; warga dapat dilayani petugas lain.',
    },
    case: {
      changed: 'Kasus ini baru saja diubah petugas lain. Muat ulang halaman untuk melihat keadaan terbaru.',
      alreadyOpen: 'Warga ini sudah punya kasus terbuka ({number}). Lanjutkan kasus itu.',
      alreadyOpenElsewhere:
        'Warga ini sedang dilayani di kantor lain (kasus {number}). Hubungi kantor itu atau tunggu sampai selesai.',
      closed: 'Kasus ini sudah ditutup. Buka kasus baru dari data penduduk bila masih perlu.',
      findFirst: 'Cari dulu warga ini dengan NIK-nya, lalu buka kasus dalam 30 menit.',
      reasonNeeded: 'Warga ini di luar wilayah kantor Anda. Pilih alasan akses lebih dulu.',
      identityFirst: 'Identitas warga belum dipastikan. Selesaikan langkah Pastikan identitas lebih dulu.',
      identityStands: 'Identitas warga sudah diperiksa pada kasus ini. Muat ulang halaman untuk melihat hasilnya.',
      awaitingApproval: 'Kasus ini menunggu keputusan orang kedua. Belum ada yang dapat dilakukan di loket.',
      destinationFirst: 'Tujuan belum dipilih. Selesaikan langkah Tujuan lebih dulu.',
      contactFirst: 'Nomor HP dan e-mail baru belum dipastikan. Minta warga membacakan kodenya lebih dulu.',
      nothingToDecide: 'Keputusan untuk kasus ini sudah diambil. Muat ulang halaman untuk melihat hasilnya.',
      notWaiting: 'Kasus ini tidak sedang menunggu, jadi tidak dapat dipindahkan ke kantor Anda.',
      fraudStands: 'Kasus ini sudah ditandai dugaan penipuan, dan tanda itu tetap.',
      onlyLeft: 'Kasus ini menunggu orang kedua. Batalkan hanya bila warga pergi; IKD tetap diblokir.',
      liftNeedsIdentity:
        'Blokir baru dilepas setelah identitas warga dipastikan pada kasus ini. Pastikan dulu, atau batalkan karena warga pergi: IKD tetap diblokir.',
      notStopped: 'Kasus ini tidak dihentikan karena identitas, jadi pilihan ini tidak berlaku.',
    },
    credential: {
      notActive: 'IKD ini sudah tidak aktif, jadi tidak dapat diblokir. Muat ulang halaman untuk melihat statusnya.',
      notSuspended: 'IKD ini tidak sedang diblokir sementara, jadi tidak dapat diaktifkan kembali.',
      caseOpen: 'Masih ada kasus terbuka untuk warga ini ({number}). Selesaikan atau batalkan kasus itu lebih dulu.',
      alreadyRevoked: 'IKD ini sudah dicabut. Muat ulang halaman untuk melihat hasilnya.',
      none: 'Warga ini tidak punya IKD yang dapat diblokir.',
    },
    eligibility: {
      deceased:
        'Data ini tercatat meninggal dunia: IKD hanya dapat diblokir, tidak diterbitkan lagi. Arahkan keluarga ke layanan akta kematian.',
      nikInactive: 'NIK ini nonaktif. Arahkan warga ke konsolidasi data di kantor domisili sebelum penerbitan.',
      nikDuplicate: 'NIK ini tercatat ganda. Arahkan warga ke konsolidasi data di kantor domisili sebelum penerbitan.',
      notEnrolled: 'Warga ini belum perekaman biometrik. Lakukan perekaman dulu; IKD dan KTP-el terbit sesudahnya.',
      tooYoung: 'Warga ini belum 17 tahun dan belum pernah kawin, jadi belum wajib KTP.',
      stayPermitExpired: 'Izin tinggal tetap warga ini sudah habis. Arahkan ke kantor imigrasi lebih dulu.',
    },
    contact: {
      tooSoon: 'Kode baru saja dikirim. Tunggu {seconds} detik sebelum mengirim lagi.',
      tooMany: 'Sudah sepuluh kode dikirim untuk kasus ini dalam satu jam. Periksa nomor dan e-mailnya, lalu tunggu.',
      wrongCode: 'Kode tidak cocok. Sisa {left} percobaan; minta warga membacakan lagi 6 angkanya.',
      noMoreTries: 'Kode ini sudah salah lima kali dan tidak berlaku lagi. Kirim kode baru.',
      expired: 'Kode ini sudah lewat 15 menit. Kirim kode baru.',
      noCode: 'Belum ada kode yang dikirim ke kontak ini. Kirim kode lebih dulu.',
    },
    offer: {
      tooSoon: 'Tawaran baru saja dikirim. Tunggu {seconds} detik sebelum mengirim lagi.',
      gone: 'Tautan ini tidak berlaku lagi. Minta petugas di loket mengirim yang baru.',
      wrongPin: 'PIN tidak cocok. Sisa {left} percobaan; periksa 6 angka pada tanda terima.',
      locked: 'PIN sudah salah lima kali. Minta petugas di loket mengirim tautan dan PIN baru.',
      taken: 'IKD ini sudah diambil dengan kunci lain. Minta petugas di loket mengirim yang baru.',
      keyInUse: 'Kunci HP ini sudah memegang IKD orang lain. Satu HP untuk satu orang; pakai HP lain.',
    },
    presentation: {
      gone: 'Permintaan ini sudah dijawab atau lewat dua menit. Minta petugas menampilkan QR baru.',
    },
    search: {
      needBirthDate: 'Pencarian dengan nama memerlukan tanggal lahir. Isi tanggal lahir warga, lalu cari lagi.',
    },
    officer: {
      notYours: 'Petugas atau peran ini di luar wewenang Anda. Minta admin di tingkat atas.',
      own: 'Ini akun Anda sendiri. Minta admin lain di wilayah Anda melakukannya.',
      lastAdmin: 'Ini admin terakhir di wilayahnya. Tunjuk admin lain yang sudah bergabung lebih dulu.',
      changed: 'Akun ini baru saja diubah admin lain. Muat ulang halaman untuk melihat keadaan terbaru.',
      usernameTaken: 'Nama pengguna ini sudah dipakai. Pilih nama lain.',
      emailTaken: 'Alamat e-mail ini sudah dipakai akun lain. Pakai alamat milik petugas ini sendiri.',
      officeOutside: 'Kantor itu tidak terletak di wilayah yang dipilih. Pilih kantor atau wilayah lain.',
      officeClosed: 'Kantor itu sudah ditutup. Pilih kantor lain.',
      roleArea: 'Peran itu tidak cocok dengan wilayahnya. Pilih peran atau wilayah lain.',
      same: 'Tidak ada yang berubah. Ubah isiannya dulu, lalu kirim.',
      deactivated: 'Akun ini nonaktif. Aktifkan kembali lebih dulu.',
      active: 'Akun ini sudah aktif. Muat ulang halaman untuk melihat keadaannya.',
      joined: 'Petugas ini sudah bergabung dan punya faktor kedua. Bila hilang, atur ulang faktornya.',
      notJoined: 'Petugas ini belum bergabung, jadi belum ada faktor. Kirim ulang undangannya.',
      noEmail: 'Akun ini belum punya alamat e-mail. Isi alamatnya lebih dulu.',
      noSessions: 'Petugas ini tidak sedang masuk di mana pun.',
      ticketGone: 'Izin unduh ini sudah dipakai atau lewat satu menit. Tekan Unduh CSV sekali lagi.',
    },
    import: {
      empty: 'Berkas ini tidak memuat petugas. Isi templatnya, lalu unggah lagi.',
      tooLarge: 'Berkas terlalu besar: paling besar 1 MB dan 5.000 petugas. Bagi menjadi beberapa berkas.',
      unreadable: 'Berkas tidak terbaca sebagai CSV di baris {line}. Simpan ulang sebagai CSV UTF-8, lalu unggah lagi.',
      columns: 'Kolom yang wajib tidak ada: {columns}. Pakai templat yang disediakan.',
      nothingGood: 'Tidak ada baris yang benar. Perbaiki berkasnya, lalu unggah lagi.',
      decided: 'Impor ini sudah dijalankan atau dibatalkan. Muat ulang halaman untuk melihat hasilnya.',
      notYours: 'Impor ini disiapkan admin lain; hanya dia yang dapat menjalankannya.',
    },
    officePlace: {
      codeTaken: 'Kode kantor ini sudah dipakai. Pilih kode lain.',
      closed: 'Kantor ini sudah ditutup. Muat ulang halaman untuk melihat keadaannya.',
      hasOfficers:
        'Masih ada {count, plural, other {# petugas}} aktif di kantor ini. Pindahkan mereka dulu, lalu tutup.',
      ownOffice: 'Ini kantor Anda sendiri. Pindahlah dulu, atau minta admin lain menutupnya.',
    },
    policy: { dayBelowHour: 'Batas per hari tidak boleh di bawah batas per jam ({hour}). Naikkan angkanya.' },
    signIn: {
      wrong: 'Nama pengguna atau kata sandi salah. Periksa lalu coba lagi.',
      wait: 'Terlalu banyak percobaan. Tunggu {seconds} detik, lalu coba lagi.',
    },
  },
  en: {
    badInput: 'Something in the form needs mending. See the fields marked in red, then send it again.',
    notFound: 'Not found, or not in your area. Go back to the search and look it up by NIK.',
    notAllowed: 'Your role cannot do this. Ask an officer at your office who may.',
    signedOut: 'Your session has ended. Sign in and try again; what is on this screen has not been sent.',
    locked:
      'The screen is locked. Unlock it with your PIN or passkey, then repeat; what is on this screen was not sent.',
    keyReused: 'This form was already sent with other content. Reload the page, then send it once more.',
    outage: 'The database does not answer. What you entered is still on this screen; wait a moment and send it again.',
    failed:
      'Something went wrong in the system and nothing was changed. Try again; if it persists, report code {code}.',
    proof: {
      needed: 'Show first that it is you, then send again.',
      wrongCode:
        'The code does not match or was used already. Wait for the next one in your authenticator app, then try again.',
      wrongPasskey: 'That passkey does not match. Try again, or use a code of your authenticator app.',
      gone: 'This request for proof ran out or was wrong five times. Press the button once more to begin anew.',
    },
    approval: {
      requested: 'Sent to a supervisor. The outcome will show in this case.',
      own: 'You made this case. Another supervisor has to decide.',
      decided: 'This request was decided already. Reload the page to see the outcome.',
      notLate: 'This request is not late yet, so it is still with the supervisors of its area.',
      takenByOther: 'Another supervisor is looking at this request. Choose another one, or wait until it is released.',
      takeFirst: 'Take this request first, then decide within 15 minutes.',
      lookFirst: 'Open the evidence first, then decide.',
      makerGone:
        'The officer who asked is no longer active. Reject this request; another officer can serve the resident.',
    },
    case: {
      changed: 'Another officer has just changed this case. Reload the page to see where it stands.',
      alreadyOpen: 'This resident already has an open case ({number}). Continue that case.',
      alreadyOpenElsewhere:
        'This resident is being served at another office (case {number}). Contact that office or wait until it is done.',
      closed: 'This case is closed. Open a new one from the resident’s record if still needed.',
      findFirst: 'Look this resident up by NIK first, then open the case within 30 minutes.',
      reasonNeeded: 'This resident lives outside your office’s area. Choose a reason for access first.',
      identityFirst: 'The resident’s identity is not confirmed yet. Finish the Confirm identity step first.',
      identityStands: 'Identity has already been checked in this case. Reload the page to see the result.',
      awaitingApproval: 'This case waits for a second person’s decision. Nothing can be done at the counter yet.',
      destinationFirst: 'No destination is chosen yet. Finish the Destination step first.',
      contactFirst: 'The new number and e-mail are not confirmed yet. Ask the resident to read out their codes first.',
      nothingToDecide: 'This case has already been decided. Reload the page to see the result.',
      notWaiting: 'This case is not waiting, so it cannot be moved to your office.',
      fraudStands: 'This case is already flagged as suspected fraud, and the flag stays.',
      onlyLeft:
        'This case waits for a second person. Cancel it only when the resident left; the digital ID stays suspended.',
      liftNeedsIdentity:
        'The block is lifted only once identity is confirmed in this case. Confirm it first, or cancel because the resident left: the digital ID stays suspended.',
      notStopped: 'This case was not stopped over identity, so this choice does not apply.',
    },
    credential: {
      notActive: 'This digital ID is no longer active, so it cannot be suspended. Reload the page to see its status.',
      notSuspended: 'This digital ID is not suspended, so it cannot be resumed.',
      caseOpen: 'There is still an open case for this resident ({number}). Finish or cancel that case first.',
      alreadyRevoked: 'This digital ID is already revoked. Reload the page to see the result.',
      none: 'This resident has no digital ID that could be suspended.',
    },
    eligibility: {
      deceased:
        'This person is recorded as deceased: the digital ID can only be blocked, not issued again. Refer the family to the death certificate service.',
      nikInactive: 'This NIK is inactive. Refer the resident to data consolidation at the home office before issuing.',
      nikDuplicate:
        'This NIK is recorded twice. Refer the resident to data consolidation at the home office before issuing.',
      notEnrolled: 'This resident’s biometrics are not enrolled yet. Enrol first; digital ID and card come after.',
      tooYoung: 'This resident is under 17 and has never been married, so no KTP is due yet.',
      stayPermitExpired: 'This resident’s permanent stay permit has run out. Refer to the immigration office first.',
    },
    contact: {
      tooSoon: 'A code has just been sent. Wait {seconds} seconds before sending another.',
      tooMany: 'Ten codes were sent for this case within an hour. Check the number and the e-mail, then wait.',
      wrongCode: 'The code does not match. {left} tries left; ask the resident to read the 6 digits again.',
      noMoreTries: 'This code was wrong five times and is no longer valid. Send a new code.',
      expired: 'This code is older than 15 minutes. Send a new code.',
      noCode: 'No code has been sent to this contact yet. Send a code first.',
    },
    offer: {
      tooSoon: 'An offer has just been sent. Wait {seconds} seconds before sending another.',
      gone: 'This link no longer works. Ask the officer at the counter to send a new one.',
      wrongPin: 'The PIN does not match. {left} tries left; check the 6 digits on the receipt.',
      locked: 'The PIN was wrong five times. Ask the officer at the counter for a new link and PIN.',
      taken: 'This digital ID was already taken with another key. Ask the officer at the counter for a new one.',
      keyInUse:
        'The key of this phone already holds somebody else’s digital ID. One phone for one person; use another.',
    },
    presentation: {
      gone: 'This request was answered already or is older than two minutes. Ask the officer for a new QR code.',
    },
    search: {
      needBirthDate: 'A search by name needs the date of birth. Enter it, then search again.',
    },
    officer: {
      notYours: 'This officer or role is beyond your authority. Ask an administrator of a higher level.',
      own: 'This is your own account. Ask another administrator of your area to do it.',
      lastAdmin: 'This is the last administrator of the area. Appoint another one who has joined first.',
      changed: 'Another administrator has just changed this account. Reload the page to see where it stands.',
      usernameTaken: 'This user name is taken. Choose another one.',
      emailTaken: 'This e-mail address belongs to another account. Use this officer’s own address.',
      officeOutside: 'That office is not in the chosen area. Choose another office or area.',
      officeClosed: 'That office is closed. Choose another one.',
      roleArea: 'That role does not fit its area. Choose another role or area.',
      same: 'Nothing has changed. Change something first, then send it.',
      deactivated: 'This account is deactivated. Reactivate it first.',
      active: 'This account is active already. Reload the page to see where it stands.',
      joined: 'This officer has joined and has a second factor. If it is lost, reset the factors.',
      notJoined: 'This officer has not joined yet, so there is no factor. Send the invitation again.',
      noEmail: 'This account has no e-mail address yet. Enter one first.',
      noSessions: 'This officer is not signed in anywhere.',
      ticketGone: 'This permission to download was used or is older than a minute. Press Download CSV once more.',
    },
    import: {
      empty: 'This file holds no officers. Fill in the template, then upload it again.',
      tooLarge: 'The file is too large: at most 1 MB and 5,000 officers. Split it into several files.',
      unreadable: 'The file cannot be read as CSV in line {line}. Save it as CSV UTF-8 again, then upload it.',
      columns: 'Required columns are missing: {columns}. Use the template.',
      nothingGood: 'No row is right. Mend the file, then upload it again.',
      decided: 'This import was started or discarded already. Reload the page to see the outcome.',
      notYours: 'Another administrator prepared this import; only they can start it.',
    },
    officePlace: {
      codeTaken: 'This office code is taken. Choose another one.',
      closed: 'This office is closed already. Reload the page to see where it stands.',
      hasOfficers:
        '{count, plural, one {# active officer still works} other {# active officers still work}} at this office. Move them first, then close it.',
      ownOffice: 'This is your own office. Move first, or ask another administrator to close it.',
    },
    policy: { dayBelowHour: 'The limit a day cannot be below the limit an hour ({hour}). Raise the number.' },
    signIn: {
      wrong: 'Wrong user name or password. Check them and try again.',
      wait: 'Too many attempts. Wait {seconds} seconds, then try again.',
    },
  },
});

type Paths<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Paths<T[K], `${P}${K}.`>;
}[keyof T & string];

export type RefusalKey = Paths<(typeof refusals)['id']>;
