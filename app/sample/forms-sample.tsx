import { IconDeviceMobile, IconIdBadge2 } from '@tabler/icons-react';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { ThreeState } from '@/components/ui/three-state';

const offices = [
  { value: 'bekasi', label: 'Disdukcapil Kota Bekasi' },
  { value: 'lingga', label: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kepulauan Siau Tagulandang Biaro' },
];

export function Fields({ theme }: { theme: string }) {
  return (
    <>
      <TextInput
        name={`nik-${theme}`}
        label="Pindai KTP-el atau ketik 16 angka NIK"
        look="search"
        inputMode="numeric"
        defaultValue="3173 0515 0190 00"
        end={<span className="tabular">14/16 angka</span>}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextInput name={`phone-${theme}`} label="Nomor HP baru" hint="Milik warga sendiri." type="tel" look="digits" />
        <TextInput name={`police-${theme}`} label="Nomor laporan polisi" hint="Bila ada." mark="opsional" />
      </div>
      <Select
        name={`office-${theme}`}
        label="Kantor pengambilan"
        prompt="Pilih kantor"
        options={offices}
        mark="wajib"
      />
      <Textarea name={`note-${theme}`} label="Di mana dan kapan hilang" hint="Satu atau dua kalimat." />
    </>
  );
}

export function FieldsInError({ theme }: { theme: string }) {
  const nik = 'NIK harus 16 angka. Anda memasukkan 15.';
  return (
    <>
      <ErrorSummary
        title="Ada isian yang perlu diperbaiki"
        errors={[
          { field: `nik-bad-${theme}`, message: nik },
          { field: `reason-bad-${theme}`, message: 'Pilih alasan pemblokiran.' },
        ]}
      />
      <TextInput
        name={`code-bad-${theme}`}
        label="Kode dari warga"
        error="Kode terdiri dari 6 angka."
        look="digits"
        end={
          <Button variant="link" size="office">
            Kirim ulang
          </Button>
        }
      />
      <TextInput
        name={`nik-bad-${theme}`}
        label="NIK"
        hint="16 angka di bagian atas KTP-el."
        error={nik}
        look="digits"
        defaultValue="317305150190000"
      />
      <Choice
        name={`reason-bad-${theme}`}
        label="Alasan"
        error="Pilih alasan pemblokiran."
        options={[
          { value: 'lost', label: 'Hilang' },
          { value: 'stolen', label: 'Dicuri', hint: 'Minta nomor laporan polisi bila ada.' },
        ]}
      />
      <SubmitButton waiting="Mengirim…" className="justify-self-start">
        Blokir dan lanjut
      </SubmitButton>
    </>
  );
}

const answers = [
  { value: 'match', label: 'Cocok' },
  { value: 'mismatch', label: 'Tidak cocok' },
  { value: 'unable', label: 'Tidak dapat diperiksa' },
] as const;

export function Choices({ theme }: { theme: string }) {
  return (
    <>
      <Choice
        name={`destination-${theme}`}
        label="Tujuan"
        value="phone"
        columns={2}
        options={[
          {
            value: 'phone',
            label: 'Kirim ke nomor HP baru',
            hint: 'Warga memasukkan kode klaim di HP-nya.',
            icon: <IconDeviceMobile size={24} stroke={1.5} aria-hidden="true" />,
          },
          {
            value: 'card',
            label: 'Cetak KTP-el fisik',
            hint: 'Sisa blangko di kantor ini: 212.',
            icon: <IconIdBadge2 size={24} stroke={1.5} aria-hidden="true" />,
          },
        ]}
      />
      <ThreeState
        name={`face-${theme}`}
        label="Wajah sesuai foto data"
        hint="Bandingkan wajah langsung dengan foto data, bukan dengan foto di HP."
        options={answers}
        value="match"
        stamp="10.03 WIB"
      />
      <ThreeState name={`card-${theme}`} label="KTP-el fisik atau KK asli" options={answers} />
      <ThreeState
        name={`present-${theme}`}
        label="Resident is here in person"
        hint="Not a representative."
        error="Answer this row, or choose “Cannot be checked”."
        options={[
          { value: 'match', label: 'Match' },
          { value: 'mismatch', label: 'No match' },
          { value: 'unable', label: 'Cannot be checked' },
        ]}
      />
    </>
  );
}
