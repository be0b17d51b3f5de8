import { describe, expect, it } from 'vitest';
import { type Actor, ROLES, type Role } from './actor';
import { may, PERMISSIONS } from './permissions';

const staff = (role: Role): Actor => ({ kind: 'staff', staffId: 's', sessionId: 't', role });
const granted = (actor: Actor) => PERMISSIONS.filter((permission) => may(actor, permission));

const READS = [
  'case.read',
  'case.export',
  'statistics.read',
  'register.export',
  'audit.read',
  'retention.read',
  'charter.read',
  'directive.claims.read',
];

describe('permissions', () => {
  it('are each held by somebody', () => {
    const held = new Set(ROLES.flatMap((role) => granted(staff(role))));
    expect([...held].sort()).toEqual([...PERMISSIONS].sort());
  });

  it('let an auditor read, and nothing else', () => {
    expect(granted(staff('auditor'))).toEqual(READS);
  });

  it('let an administrator run the house without reading a case or a claim', () => {
    expect(granted(staff('administrator'))).toEqual(['charter.read', 'settings.write', 'team.manage']);
  });

  it('leave to the DPO what binds the controller, takes data out or breaks a seal', () => {
    const handler = granted(staff('case_handler'));
    expect(PERMISSIONS.filter((permission) => !handler.includes(permission))).toEqual([
      'case.answer',
      'case.export',
      'template.write',
      'register.export',
      'audit.read',
      'retention.read',
      'charter.read',
      'directive.claims.decide',
      'directive.open',
      'settings.write',
      'team.manage',
    ]);
    expect(granted(staff('dpo'))).toEqual(PERMISSIONS);
  });

  it('belong to members of staff only', () => {
    expect(granted({ kind: 'visitor', sessionId: 's' })).toEqual([]);
    expect(granted({ kind: 'requester', accountId: 'a', sessionId: 's' })).toEqual([]);
    expect(granted({ kind: 'system', job: 'retention' })).toEqual([]);
  });
});
