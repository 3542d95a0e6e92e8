import type { CaseView } from '@/lib/cases/view';
import { initialsOf } from '@/lib/format/initials';
import { messages } from '@/lib/i18n/messages';
import { type Translator, translator } from '@/lib/i18n/translator';
import { type Clock, clockOf } from '../../clock';
import type { Screen } from '../../screen';
import type { ReceiptContent, ReceiptPart } from './receipt';
import { doneLines, nextLines } from './receipt-lines';

export type Say = (t: Translator, clock: Clock) => string;
type Head = keyof (typeof messages)['id']['receipt']['head'];

/**
 * What a receipt of this case says now. Indonesian whatever the officer's language, English small under each heading;
 * for a foreign resident under each line too. Never the link, and the PIN only as long as this screen still holds it.
 */
export function receiptOf({ officer }: Screen, view: CaseView): ReceiptContent {
  const id = { t: translator('id'), clock: clockOf(officer.office.timeZone, 'id') };
  const en = { t: translator('en'), clock: clockOf(officer.office.timeZone, 'en') };
  const { resident, contacts } = view;
  const foreign = resident?.citizenship === 'WNA';
  const part = (head: Head, says: Say[], look?: ReceiptPart['look']): ReceiptPart => ({
    ...heading(head),
    look,
    lines: says.map((say) => ({ text: say(id.t, id.clock), small: foreign ? say(en.t, en.clock) : undefined })),
  });
  const fact = (head: Head, text: string, look?: ReceiptPart['look']) => ({
    ...heading(head),
    look,
    lines: [{ text }],
  });
  const newPhone = view.status === 'awaiting-claim' && contacts.phone ? [fact('phone', contacts.phone)] : [];
  return {
    title: id.t('receipt.title'),
    small: en.t('receipt.title'),
    office: officer.office.name,
    copy: messages.id.receipt.copy,
    before: [
      fact('case', view.number, 'big'),
      fact('date', id.clock.full(id.clock.now)),
      fact('officer', initialsOf(officer.name)),
      ...(resident ? [fact('name', resident.name), fact('nik', resident.maskedNik)] : []),
    ],
    pin: heading('pin'),
    after: [
      part('done', doneLines(view)),
      ...newPhone,
      part('next', nextLines(view)),
      part('warning', [(t) => t('receipt.warning')], 'box'),
      part('free', [(t) => t('receipt.free')], 'box'),
    ],
  };
}

const heading = (head: Head) => ({ head: messages.id.receipt.head[head], small: messages.en.receipt.head[head] });
