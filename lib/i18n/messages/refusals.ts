import { texts } from '@/lib/i18n/texts';

/** What the program answers when it will not do something: one sentence that says what to do now. */
export const refusals = texts({
  id: {
    badInput: 'Ada isian yang perlu diperbaiki. Lihat tanda merah pada kolomnya, lalu kirim lagi.',
    notFound: 'Data tidak ditemukan, atau bukan wilayah Anda. Kembali ke pencarian dan cari lagi dengan NIK.',
    notAllowed: 'Peran Anda tidak dapat melakukan ini. Minta petugas yang berwenang di kantor Anda.',
    signedOut: 'Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi; isian di layar ini belum terkirim.',
    locked: 'Layar terkunci. Buka kunci dengan PIN atau kunci sandi, lalu ulangi; isian di layar ini belum terkirim.',
    foreignPage:
      'Kiriman ini tidak datang dari halaman Loket, jadi tidak dikerjakan. Muat ulang halaman, lalu kirim lagi.',
    session: {
      wrongPin:
        'PIN tidak cocok. Sisa {left, plural, other {# percobaan}}; sesudah itu Anda harus masuk lagi dari awal.',
      wrongPasskey: 'Kunci sandi itu tidak cocok. Coba lagi, atau pakai PIN.',
      noSuchCounter: 'Kantor Anda tidak punya loket dengan nomor itu. Pilih nomor yang ada.',
      gone: 'Sesi itu sudah berakhir. Muat ulang halaman untuk melihat yang masih berjalan.',
    },
    rollout: { regencyOnly: 'Tahap hanya ditetapkan untuk kabupaten atau kota. Buka salah satunya dulu.' },
    webhook: { nothingToReplay: 'Tidak ada kejadian sejak itu. Pilih nomor atau waktu yang lebih awal.' },
    record: {
      closed: 'Data warga ini ditutup karena 5 menit tidak dipakai. Buka lagi datanya, lalu ulangi.',
    },
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
    passkey: {
      wrong: 'Kunci sandi ini tidak dikenal di sini, atau waktunya lewat. Coba lagi, atau masuk dengan kata sandi.',
      notTaken: 'Kunci sandi belum tersimpan. Tekan tombolnya sekali lagi dan selesaikan dalam 5 menit.',
      known: 'Kunci sandi ini sudah tersimpan. Pakai komputer atau kunci keamanan lain.',
      gone: 'Kunci sandi ini sudah tidak ada. Muat ulang halaman.',
      last: 'Ini satu-satunya faktor kedua Anda. Tambahkan dulu yang lain, lalu hapus yang ini.',
    },
    recovery: {
      wrong: 'Kode pemulihan tidak cocok atau sudah dipakai. Periksa lagi, atau pakai kode lain dari daftar.',
    },
    invitation: {
      gone: 'Tautan undangan ini tidak berlaku lagi. Minta tautan baru kepada admin kantor Anda.',
      busy: 'Terlalu banyak percobaan dari jaringan ini. Tunggu satu menit, lalu buka tautannya lagi.',
    },
    setup: {
      nikStands: 'NIK Anda sudah dicatat. Bila salah, hubungi admin kantor Anda.',
      pinFirst: 'PIN loket belum dibuat. Muat ulang halaman dan selesaikan langkah itu lebih dulu.',
    },
    sso: {
      cancelled: 'Masuk dibatalkan di layanan masuk bersama. Coba lagi, atau masuk dengan kata sandi.',
      failed: 'Jawaban layanan masuk bersama tidak dapat dipakai atau sudah lewat. Mulai lagi dari tombolnya.',
      unknown:
        'Akun itu belum ditautkan dengan petugas mana pun di sini. Minta undangan kepada admin kantor Anda, lalu tautkan dari undangan itu.',
      linkGone: 'Undangan ini sudah dipakai atau lewat waktunya. Minta undangan baru kepada admin kantor Anda.',
      taken:
        'Akun itu sudah ditautkan dengan petugas lain. Masuk dengan akun Anda sendiri, atau hubungi admin kantor Anda.',
      away: 'Layanan masuk bersama tidak menjawab. Tunggu sebentar lalu coba lagi, atau masuk dengan kata sandi.',
      busy: 'Terlalu banyak percobaan dari jaringan ini. Tunggu satu menit, lalu coba lagi.',
    },
    approval: {
      requested: 'Diajukan ke penyelia. Hasilnya muncul di kasus ini.',
      own: 'Anda pembuat kasus ini. Penyelia lain harus memutuskan.',
      decided: 'Pengajuan ini sudah diputuskan. Muat ulang halaman untuk melihat hasilnya.',
      notLate: 'Pengajuan ini belum lewat batas waktunya, jadi masih di tangan penyelia wilayahnya.',
      takenByOther: 'Pengajuan ini sedang diperiksa penyelia lain. Pilih yang lain, atau tunggu sampai dilepas.',
      takeFirst: 'Ambil dulu pengajuan ini, lalu putuskan dalam 15 menit.',
      lookFirst: 'Buka dulu buktinya, lalu putuskan.',
      makerGone:
        'Petugas yang mengajukan sudah tidak aktif, pindah, atau berganti peran. Tolak pengajuan ini; warga dapat dilayani petugas lain.',
      withdrawn: 'Pengajuan ini sudah ditarik kembali di loket. Pilih pengajuan yang lain.',
      notYours: 'Hanya petugas yang mengajukan dapat menarik kembali pengajuan ini.',
      identityOld:
        'Identitas warga diperiksa lebih dari dua jam lalu, jadi tidak dapat disetujui lagi. Minta perbaikan agar identitasnya diperiksa ulang.',
      noLonger: 'Kasusnya sudah berubah sejak diajukan, jadi tidak dapat disetujui lagi. Minta perbaikan, atau tolak.',
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
      liftNeedsCard:
        'Baru dokumen lain yang dilihat pada kasus ini, jadi blokir tidak dilepas. Minta KTP-el warga, atau batalkan karena warga pergi: IKD tetap diblokir.',
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
    lookup: {
      hourly:
        'Anda sudah mencari {limit} kali dalam satu jam. Pencarian terbuka lagi pukul {hour}.{minute} {zone}; bila mendesak, minta penyelia.',
      daily:
        'Anda sudah mencari {limit} kali hari ini. Pencarian terbuka lagi besok pukul 00.00; bila mendesak, minta penyelia.',
    },
    conflict: {
      own: 'Ini data Anda sendiri. Minta petugas lain melayani Anda; percobaan ini tercatat.',
      family: 'Orang ini satu Kartu Keluarga dengan Anda. Minta petugas lain melayaninya; percobaan ini tercatat.',
    },
    audit: {
      tooManyViews: 'Anda sudah menyimpan {most} tampilan. Hapus yang tidak dipakai lagi.',
      viewNameTaken: 'Anda sudah punya tampilan dengan nama ini. Pilih nama lain.',
      viewOfResident: 'Tampilan tersimpan tidak memuat warga. Hapus dulu saringan warga.',
      own: 'Ini menyangkut tindakan Anda sendiri. Minta penyelia lain menilainya.',
      reviewed: 'Entri ini sudah ditinjau. Muat ulang halaman untuk melihat yang tersisa.',
      flagged: 'Entri ini sudah ditandai dan temuannya belum ditutup. Lihat temuan itu.',
    },
    alarm: {
      seen: 'Peringatan ini sudah ditinjau. Muat ulang halaman untuk melihat oleh siapa.',
    },
    finding: {
      asked: 'Petugas sudah dimintai penjelasan. Muat ulang halaman.',
      answered: 'Temuan ini sudah Anda jawab. Muat ulang halaman.',
      unanswered:
        'Petugas belum menjawab. Tutup sebagai kesalahan atau penyalahgunaan setelah ada jawaban, atau {days, plural, other {# hari}} setelah ditanya.',
      closed: 'Temuan ini sudah ditutup. Muat ulang halaman untuk melihat hasilnya.',
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
    },
    export: {
      ticketGone: 'Izin unduh ini sudah dipakai atau lewat satu menit. Tekan tombol unduh sekali lagi.',
      nothing: 'Tidak ada entri yang cocok. Ubah saringannya, lalu coba lagi.',
      tooMany: 'Lebih dari {most, number} entri. Persempit waktu atau saringannya, lalu coba lagi.',
      tooLargeForSheet: 'Excel dibuat paling banyak {most, number} baris. Pilih CSV, atau persempit saringannya.',
      tooLargeForBundle: 'Bundel bukti dibuat paling banyak {most, number} entri. Persempit waktu atau saringannya.',
      notReady: 'Berkas ini belum selesai ditulis. Tunggu sampai kemajuannya 100 %.',
      gone: 'Berkas ini sudah dihapus karena lewat 24 jam. Buat ekspor baru bila masih perlu.',
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
    foreignPage: 'This was not sent from a page of Loket, so nothing was done. Reload the page, then send it again.',
    session: {
      wrongPin:
        'The PIN does not match. {left, plural, one {# try} other {# tries}} left; after that you sign in from the start.',
      wrongPasskey: 'That passkey does not match. Try again, or use the PIN.',
      noSuchCounter: 'Your office has no counter of that number. Choose one that is there.',
      gone: 'That session has ended. Reload the page to see which ones are still running.',
    },
    rollout: { regencyOnly: 'A stage is set for a regency or city only. Open one of them first.' },
    webhook: { nothingToReplay: 'Nothing was recorded from then on. Choose an earlier number or time.' },
    record: {
      closed: 'This record was closed after 5 minutes without use. Open it again, then repeat.',
    },
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
    passkey: {
      wrong: 'This passkey is not known here, or took too long. Try again, or sign in with the password.',
      notTaken: 'The passkey was not saved. Press the button once more and finish within 5 minutes.',
      known: 'This passkey is saved already. Use another computer or security key.',
      gone: 'This passkey is gone. Reload the page.',
      last: 'This is your only second factor. Add another one first, then remove this.',
    },
    recovery: { wrong: 'The recovery code does not match or was used. Check it, or take another one from the list.' },
    invitation: {
      gone: 'This invitation link no longer works. Ask your office’s administrator for a new one.',
      busy: 'Too many attempts from this network. Wait a minute, then open the link again.',
    },
    setup: {
      nikStands: 'Your NIK is noted already. If it is wrong, contact your office’s administrator.',
      pinFirst: 'There is no counter PIN yet. Reload the page and finish that step first.',
    },
    sso: {
      cancelled: 'The sign-in was cancelled at the single sign-on. Try again, or sign in with your password.',
      failed: 'The answer of the single sign-on cannot be used, or came too late. Begin again with its button.',
      unknown:
        'That account is not linked to any officer here. Ask your office’s administrator for an invitation, and link it from there.',
      linkGone: 'This invitation was used already or has run out. Ask your office’s administrator for a new one.',
      taken: 'That account is linked to another officer. Use your own, or contact your office’s administrator.',
      away: 'The single sign-on does not answer. Wait a moment and try again, or sign in with your password.',
      busy: 'Too many attempts from this network. Wait one minute, then try again.',
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
        'The officer who asked is no longer active, has moved or has another role. Reject the request; another officer can serve the resident.',
      withdrawn: 'This request was withdrawn at the counter. Choose another one.',
      notYours: 'Only the officer who asked can withdraw this request.',
      identityOld:
        'The resident was identified more than two hours ago, so this can no longer be approved. Ask for changes, so that they are identified again.',
      noLonger:
        'The case has changed since this was asked for, so it can no longer be approved. Ask for changes, or reject it.',
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
      liftNeedsCard:
        'Only other papers were seen in this case, so the block is not lifted. Ask for the KTP-el, or cancel because the resident left: the digital ID stays suspended.',
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
    lookup: {
      hourly:
        'You have looked up {limit} times within an hour. Searching opens again at {hour}:{minute} {zone}; if it is urgent, ask a supervisor.',
      daily:
        'You have looked up {limit} times today. Searching opens again tomorrow at 00:00; if it is urgent, ask a supervisor.',
    },
    conflict: {
      own: 'This is your own record. Ask another officer to serve you; this attempt is on record.',
      family: 'This person is on your family card. Ask another officer to serve them; this attempt is on record.',
    },
    audit: {
      tooManyViews: 'You have saved {most} views already. Delete those you no longer use.',
      viewNameTaken: 'You already have a view of this name. Choose another one.',
      viewOfResident: 'A saved view holds no resident. Remove the filter by resident first.',
      own: 'This concerns what you did yourself. Ask another supervisor to judge it.',
      reviewed: 'This was already reviewed. Reload the page to see what is left.',
      flagged: 'This entry is flagged, and its finding is not closed yet. See that finding.',
    },
    alarm: {
      seen: 'This alarm was already looked into. Reload the page to see by whom.',
    },
    finding: {
      asked: 'The officer was already asked. Reload the page.',
      answered: 'You have already answered this finding. Reload the page.',
      unanswered:
        'The officer has not answered yet. Close it as a mistake or misuse after the answer, or {days, plural, one {# day} other {# days}} after asking.',
      closed: 'This finding is closed. Reload the page to see what it came to.',
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
    },
    export: {
      ticketGone:
        'This permission to download was used or is older than a minute. Press the download button once more.',
      nothing: 'No entry fits. Change the filter, then try again.',
      tooMany: 'More than {most, number} entries. Narrow the time or the filter, then try again.',
      tooLargeForSheet: 'Excel files take at most {most, number} rows. Choose CSV, or narrow the filter.',
      tooLargeForBundle: 'A bundle of proofs takes at most {most, number} entries. Narrow the time or the filter.',
      notReady: 'This file is not written to its end yet. Wait until its progress is 100 %.',
      gone: 'This file was deleted after 24 hours. Make a new export if you still need it.',
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
