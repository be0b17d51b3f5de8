// Who may do what in the desk, on one screen. What a person may see is decided in the query (lib/db/scope.ts).
import type { Actor, Role } from './actor';

// An administrator runs the house; the content of cases is the DPO's and the handlers' (GDPR Art. 38(5), secrecy), and
// what binds the controller towards a person is the DPO's to decide. An auditor reads, and takes away what it has read.
const DPO = ['dpo'] as const;
const HANDLERS = ['dpo', 'case_handler'] as const;
const READERS = ['dpo', 'case_handler', 'auditor'] as const;
const WITNESSES = ['dpo', 'auditor'] as const;
const HOUSE = ['administrator', 'dpo'] as const;

const ALLOWED = {
  /** The queue, a case, its thread, files and trail. */
  'case.read': READERS,
  /** Write to the person, acknowledge, ask for what is missing, log a request that came by another way. */
  'case.write': HANDLERS,
  /** Decide: outcome, extension, fee; draft and send the answer. */
  'case.answer': DPO,
  /** Give a case or a task to someone, tag it, alone or in bulk. */
  'case.assign': HANDLERS,
  /** A case as a dossier for the authority, or the chosen rows of the queue as a table. */
  'case.export': WITNESSES,
  /** Notes and tasks: apart from what the person reads. */
  'note.write': HANDLERS,
  /** Letters and canned replies. */
  'template.write': DPO,
  /** How the desk counts and what it costs in days: never a name. */
  'statistics.read': READERS,
  /** Every case and event of a period. */
  'register.export': WITNESSES,
  /** Who did what, across the whole desk. */
  'audit.read': WITNESSES,
  /** What is due to be erased, and what was. */
  'retention.read': WITNESSES,
  /** The versions of the charter, and who was told of them. */
  'charter.read': ['administrator', 'dpo', 'auditor'],
  /** Claims made after a death, with their proofs; never the content of a directive. */
  'directive.claims.read': READERS,
  /** Check proofs, match a claim to a person, write to the claimant. */
  'directive.claims.write': HANDLERS,
  /** Decide a claim: capacity, refusal, freeze, plan. */
  'directive.claims.decide': DPO,
  /** Break the seal of a directive, with a reason. */
  'directive.open': DPO,
  /** The controller's settings, and the mails that could not leave. */
  'settings.write': HOUSE,
  /** Invite, change a role, disable. */
  'team.manage': HOUSE,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof ALLOWED;
export const PERMISSIONS = Object.keys(ALLOWED) as readonly Permission[];

const allowed: Readonly<Record<Permission, readonly Role[]>> = ALLOWED;

export const may = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'staff' && allowed[permission].includes(actor.role);

/** The roles that hold a permission: for the queries that look for people who do. */
export const rolesWith = (permission: Permission): Role[] => [...allowed[permission]];
