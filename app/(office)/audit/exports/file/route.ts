import { handOut } from '@/app/(office)/hand-out';
import { fromOwnPage } from '@/lib/endpoints/own-page';
import { ledgerFile } from '@/lib/exports/file';

/** The file a ticket of `audit.export` or `audit.fetch-export` stands for, once, row by row. */
export const POST = fromOwnPage((request) => handOut(request, ledgerFile));
