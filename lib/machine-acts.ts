/** What machines do; they are on record under these names and no officer may do them. */
export type MachineActName =
  | 'account.lock-out'
  | 'approval.escalate'
  | 'audit.erase'
  | 'log.check'
  | 'officer-mail.send'
  | 'message.send'
  | 'officer.import'
  | 'registry.import'
  | 'review.draw'
  | 'signal.judge-again'
  | 'status-list.verify';
