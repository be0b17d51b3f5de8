// Whoever acts: nobody in particular, a requester whose address is proved, a member of staff, or the system itself.

export const ROLES = ['administrator', 'dpo', 'case_handler', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export interface Requester {
  kind: 'requester';
  accountId: string;
  sessionId: string;
}
export interface StaffMember {
  kind: 'staff';
  staffId: string;
  role: Role;
  sessionId: string;
}
/** A visitor without a proved address; `sessionId` once there is something to remember. */
export interface Visitor {
  kind: 'visitor';
  sessionId: string | null;
}
/** A job that runs without a person. */
export interface System {
  kind: 'system';
  job: string;
}

export type Actor = Requester | StaffMember | Visitor | System;

/** Who is named in the audit trail: an id, never a name or an address. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'requester':
      return actor.accountId;
    case 'staff':
      return actor.staffId;
    case 'visitor':
      return actor.sessionId;
    case 'system':
      return actor.job;
  }
}
