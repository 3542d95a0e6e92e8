import { texts } from '@/lib/i18n/texts';

/** The weekly digest and the monthly report. */
export const rolloutReports = texts({ id: {}, en: {} });
