import { texts } from '@/lib/i18n/texts';

/** What an officer's pages share besides the frame itself. */
export const office = texts({
  id: {
    practicePhone: 'HP latihan',
    portrait: 'Foto data',
    close: 'Tutup',
    cancel: 'Batal',
    notFound: {
      title: 'Tidak ditemukan',
      text: 'Data ini tidak ada, atau bukan wilayah Anda. Untuk warga luar wilayah, cari dengan NIK-nya lalu buka kasus.',
      search: 'Cari penduduk',
    },
    home: {
      title: 'Beranda',
      hello: 'Selamat bekerja, {name}',
      who: 'Akun Anda',
      name: 'Nama',
      role: 'Peran',
      office: 'Kantor',
      area: 'Wilayah',
      nation: 'Seluruh Indonesia',
      noData: 'Peran ini tidak membuka data warga',
      noDataWhy:
        'Mencari warga, memblokir, dan menerbitkan ulang IKD adalah tugas petugas loket dan penyelia. Peran {role} sengaja tidak dapat melihatnya.',
      now: 'Di versi ini, dengan peran Anda',
      can: 'Masuk, memilih bahasa dan tampilan, serta melihat akun Anda sendiri.',
      canManage: 'Mengelola akun petugas, kantor, dan kebijakan di wilayah Anda.',
      canRollout: 'Melihat sebaran identitas digital per wilayah.',
      canAudit: 'Membaca log audit dan memeriksa keutuhannya.',
    },
    help: {
      title: 'Bantuan',
      lead: 'Ringkasan kerja di loket. Pintasan lengkap ada di Shift+?.',
      lost: 'Warga datang karena HP hilang',
      steps: {
        find: 'Pindai KTP-el atau ketik 16 angka NIK di Beranda (F2).',
        open: 'Tekan F4 di data penduduk. IKD langsung diblokir saat laporan disimpan.',
        identity:
          'Bandingkan wajah warga dengan foto data, lalu periksa dokumennya. Data yang diucapkan warga bukan bukti identitas.',
        issue: 'Kirim IKD ke HP baru, atau pesan KTP-el fisik, lalu cetak tanda terima (F9).',
      },
      noPhone: 'Warga belum punya HP baru',
      noPhoneText:
        'Simpan kasusnya. IKD tetap diblokir, dan warga dapat melanjutkan kapan saja, di kantor Dukcapil mana pun, dengan nomor kasusnya.',
      network: 'Jaringan putus',
      networkText:
        'Jangan ulangi di komputer lain. Selama layar menulis “Belum pasti”, sistem menanyakan sendiri apakah perubahan tadi sudah tercatat.',
      roles: 'Siapa boleh apa',
      rolesText: 'Lihat tabel peran dan wewenang.',
      fraud: 'Ada yang mengaku petugas',
      fraudText:
        'Petugas tidak pernah menelepon atau meminta kode. Semua layanan gratis. Sampaikan ini kepada setiap warga.',
    },
  },
  en: {
    practicePhone: 'Practice phone',
    portrait: 'Photo on file',
    close: 'Close',
    cancel: 'Cancel',
    notFound: {
      title: 'Not found',
      text: 'This does not exist, or is not in your area. For residents of another area, search by NIK and open a case.',
      search: 'Find a resident',
    },
    home: {
      title: 'Home',
      hello: 'Welcome, {name}',
      who: 'Your account',
      name: 'Name',
      role: 'Role',
      office: 'Office',
      area: 'Area',
      nation: 'All of Indonesia',
      noData: 'This role does not open residents’ records',
      noDataWhy:
        'Finding residents, suspending and reissuing a digital ID is the work of counter officers and supervisors. The role {role} cannot see it, on purpose.',
      now: 'In this version, with your role',
      can: 'Sign in, choose language and appearance, and see your own account.',
      canManage: 'Manage the accounts of officers, offices and policies in your area.',
      canRollout: 'See the rollout of the digital ID by area.',
      canAudit: 'Read the audit log and check that it is whole.',
    },
    help: {
      title: 'Help',
      lead: 'The work at the counter in short. All shortcuts are listed under Shift+?.',
      lost: 'A resident comes because a phone is lost',
      steps: {
        find: 'Scan the KTP-el or type the 16 digits of the NIK on Home (F2).',
        open: 'Press F4 on the resident’s record. The digital ID is suspended as soon as the report is saved.',
        identity:
          'Compare the resident’s face with the photo on file, then check the document. What a resident says is no proof of identity.',
        issue: 'Send the digital ID to the new phone, or order a physical KTP-el, then print the receipt (F9).',
      },
      noPhone: 'The resident has no new phone yet',
      noPhoneText:
        'Save the case. The digital ID stays suspended, and the resident can go on at any time, at any Dukcapil office, with the case number.',
      network: 'The network is down',
      networkText:
        'Do not repeat it on another computer. While the screen says “Not confirmed yet”, the system itself asks whether the change was recorded.',
      roles: 'Who may do what',
      rolesText: 'See the table of roles.',
      fraud: 'Somebody pretends to be an officer',
      fraudText: 'Officers never call and never ask for a code. Every service is free. Tell every resident.',
    },
  },
});
