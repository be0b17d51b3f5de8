// Who may do what in the desk, on one screen. What a person may see is decided in the query (lib/db/scope.ts).
import type { Actor, Role } from './actor';

export const PERMISSIONS = [
  'case.read',
  'case.write',
  'case.answer',
  'settings.write',
  'team.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const GRANTED: Readonly<Record<Role, readonly Permission[]>> = {
  // An administrator runs the house; the content of cases is the DPO's (GDPR Art. 38(5), secrecy).
  administrator: ['settings.write', 'team.manage'],
  dpo: PERMISSIONS,
  case_handler: ['case.read', 'case.write'],
  auditor: ['case.read'],
};

export const may = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'staff' && GRANTED[actor.role].includes(permission);
