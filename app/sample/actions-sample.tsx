import {
  IconBan,
  IconClock,
  IconDeviceMobileOff,
  IconHourglassEmpty,
  IconLock,
  IconPencil,
  IconPrinter,
} from '@tabler/icons-react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Chip } from '@/components/ui/chip';
import { DialogButton } from '@/components/ui/dialog-button';
import { Kbd } from '@/components/ui/kbd';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';

const row = 'flex flex-wrap items-center gap-2';

export function Buttons() {
  return (
    <>
      <div className={row}>
        <Button variant="primary" icon={<IconDeviceMobileOff size={20} aria-hidden="true" />} shortcut="F4">
          HP hilang
        </Button>
        <Button icon={<IconLock size={20} aria-hidden="true" />} shortcut="F6">
          Blokir sementara
        </Button>
        <Button variant="quiet">Ganti HP</Button>
        <Button variant="link">Ubah</Button>
      </div>
      <div className={row}>
        <Button variant="danger">Cabut kredensial di Samsung Galaxy A14 5G milik Raden Ajeng Kusumawardhani</Button>
        <ButtonLink href="/sample" icon={<IconPrinter size={20} aria-hidden="true" />} shortcut="F9">
          Cetak tanda terima
        </ButtonLink>
      </div>
      <div data-density="office" className={row}>
        <Button variant="primary">Setujui</Button>
        <Button>Minta perbaikan</Button>
        <Button variant="danger">Tolak</Button>
        <Button variant="quiet">Simpan tampilan</Button>
        <SubmitButton waiting="Mengirim…" busy>
          Kirim
        </SubmitButton>
      </div>
      <div className={row}>
        <TextLink href="/sample">Cari dengan nama dan tanggal lahir</TextLink>
        <Kbd>F2</Kbd> <Kbd>Ctrl+Enter</Kbd> <Kbd>Shift+?</Kbd>
        <DialogButton label="Buka dialog" title="Panggil penyelia" closeLabel="Tutup">
          <p>Penyelia di kantor ini menerima pemberitahuan dan dapat membuka kasus ini dari daftar persetujuan.</p>
        </DialogButton>
      </div>
    </>
  );
}

export function Chips() {
  return (
    <>
      <div className={row}>
        <Chip tone="success">Aktif</Chip>
        <Chip tone="warning" icon={<IconLock size={16} aria-hidden="true" />}>
          Diblokir
        </Chip>
        <Chip tone="danger" icon={<IconBan size={16} aria-hidden="true" />}>
          Dicabut
        </Chip>
        <Chip tone="info" icon={<IconClock size={16} aria-hidden="true" />}>
          Menunggu klaim
        </Chip>
        <Chip tone="neutral" icon={<IconHourglassEmpty size={16} aria-hidden="true" />}>
          Kedaluwarsa
        </Chip>
        <Chip tone="neutral" icon={<IconPencil size={16} aria-hidden="true" />}>
          Draf
        </Chip>
        <Chip tone="practice">Latihan</Chip>
      </div>
      <div className={row}>
        <Chip tone="danger">Tinggi: nomor dipakai 3 NIK</Chip>
        <Chip tone="info">Menunggu persetujuan penyelia kabupaten/kota</Chip>
        <Chip tone="warning">Waiting for the district coordinator’s decision</Chip>
      </div>
    </>
  );
}
