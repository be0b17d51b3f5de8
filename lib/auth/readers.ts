// Who may be reading in this browser: a member of staff, a requester, or both, each with their own rights.
import type { Actor } from '@/lib/rules/actor';
import { portalActor } from './portal';
import { staffActor } from './staff';

export async function readersHere(): Promise<Actor[]> {
  const staff = await staffActor();
  return staff ? [staff, await portalActor()] : [await portalActor()];
}
