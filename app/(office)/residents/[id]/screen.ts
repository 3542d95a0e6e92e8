import type { Clock } from '@/app/(office)/cases/clock';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import type { ResidentRecord } from '@/lib/residents/view';

/** What every part of a record's page needs. */
export type RecordScreen = { t: Translator; officer: Officer; record: ResidentRecord; clock: Clock };
