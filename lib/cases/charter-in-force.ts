// The charter that the portal speaks for today. Its copies in the database are in charter-versions.ts.
import { type Charters, loadCharters } from '@/lib/charter/load';
import type { Charter } from '@/lib/charter/schema';
import { now } from '@/lib/clock';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';

/** Of the two, the one in force on a day: the next one from the day that it bears. */
export const inForceOn = ({ present, next }: Charters, day: PlainDate): Charter =>
  next && next.version <= day ? next : present;

/** The controller's charter in force. The files are read and validated once a process. */
export function charter(at?: Date): Charter {
  const charters = loadCharters();
  if (!charters.next) return charters.present;
  return inForceOn(charters, localDateOf(at ?? now(), charters.present.timeZone));
}
