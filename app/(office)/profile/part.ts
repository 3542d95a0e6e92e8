import type { Screen } from '@/app/(office)/cases/screen';
import type { OwnAccount } from '@/lib/officers/own-account';

/** What each part of the page is told. */
export type Part = { screen: Screen; account: OwnAccount };
