import { report } from '@/lib/report';
import { areaNames } from '@/lib/residents/queries';

/** Names of the officer's own area, from district up to province; empty for the whole nation. */
export const areaOfOfficer = report('session.start', (tx, officer) => areaNames(tx, officer.region));
