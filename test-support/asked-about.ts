import type { ActName } from '@/lib/acts';

export type Ids = Record<'residentId' | 'nik' | 'caseId' | 'number' | 'credentialId' | 'approvalId', string>;

const version = 1;
const seen = { present: 'match', face: 'match', reader: 'match', document: 'match', documentKind: 'ktp' };
const why = { reason: 'identity-doubtful' };
/** What each act about a resident is asked with, once there is an open case that waits for a second person. */
export const inputs: Partial<Record<ActName, (ids: Ids) => Record<string, unknown>>> = {
  'resident.find': ({ nik }) => ({ nik }),
  'resident.recall': ({ residentId }) => ({ residentId }),
  'resident.view': ({ residentId }) => ({ residentId }),
  'resident.reveal': ({ residentId }) => ({ residentId, group: 'address', reason: 'other' }),
  'resident.report-access': ({ residentId }) => ({ residentId, period: '1-year', language: 'id' }),
  'case.find': ({ number }) => ({ caseNumber: number }),
  'case.report': ({ residentId }) => ({ residentId, cause: 'lost' }),
  'case.view': ({ caseId }) => ({ caseId }),
  'case.confirm-identity': ({ caseId }) => ({ caseId, version, ...seen, declared: 'yes' }),
  'case.choose-destination': ({ caseId }) => ({ caseId, version, destination: 'none' }),
  'case.decide': ({ caseId }) => ({ caseId, version }),
  'case.flag': ({ caseId }) => ({ caseId, flag: 'fraud-flagged' }),
  'case.cancel': ({ caseId }) => ({ caseId, version, reason: 'resident-left' }),
  'case.print-receipt': ({ caseId }) => ({ caseId }),
  'contact.send-code': ({ caseId }) => ({ caseId, channel: 'sms', contact: '081234567890' }),
  'contact.confirm-code': ({ caseId }) => ({ caseId, channel: 'sms', code: '000000' }),
  'credential.suspend': ({ credentialId }) => ({ credentialId, reason: 'lost' }),
  'credential.resume': ({ credentialId }) => ({ credentialId, reason: 'found-again' }),
  'credential.revoke': ({ credentialId }) => ({ credentialId, reason: 'lost' }),
  'credential.reissue': ({ caseId }) => ({ caseId }),
  'card.order': ({ caseId }) => ({ caseId }),
  'presentation.request': ({ residentId, caseId }) => ({ residentId, caseId }),
  'approval.view': ({ approvalId }) => ({ approvalId }),
  'approval.take': ({ approvalId }) => ({ approvalId }),
  'approval.release': ({ approvalId }) => ({ approvalId }),
  'approval.see-evidence': ({ approvalId }) => ({ approvalId }),
  'approval.approve': ({ approvalId }) => ({ approvalId }),
  'approval.reject': ({ approvalId }) => ({ approvalId, ...why }),
  'approval.return': ({ approvalId }) => ({ approvalId, ...why }),
  'approval.withdraw': ({ approvalId }) => ({ approvalId }),
  'resident.keep-open': ({ residentId }) => ({ residentId }),
  'case.resume': ({ caseId }) => ({ caseId, accessReason: 'present' }),
};
