// What somebody was refused, one line of the process log each, for whoever watches over the portal (OWASP ASVS 16.3.2 and
// 16.3.3). No name, no address, nothing that was typed: what kind of refusal, where, a keyed hash by which lines of one
// source are known to belong together, and the session of a member of staff.
import { readStaffCookie } from '@/lib/auth/staff-token';
import { clientAddress } from '@/lib/client-address';
import { now } from '@/lib/clock';
import { blindIndex } from '@/lib/crypto/secrets';
import { log } from '@/lib/log';

type Kind = 'authorisation_refused' | 'limit_reached';

/** Lines of one kind in one process: a flood fills no disk, and is told as a number. */
export const MOST_A_MINUTE = 60;
const MINUTE = 60_000;

const windows = new Map<Kind, { minute: number; written: number; left: number }>();

/** Whether one more line may be written; what was left out of the last minute with any is said first. */
function mayWrite(kind: Kind): boolean {
  const minute = Math.floor(now().getTime() / MINUTE);
  let window = windows.get(kind);
  if (window?.minute !== minute) {
    if (window && window.left > 0) log.warn({ kind, left: window.left }, 'refusals left out');
    window = { minute, written: 0, left: 0 };
    windows.set(kind, window);
  }
  if (window.written >= MOST_A_MINUTE) window.left += 1;
  else window.written += 1;
  return window.left === 0;
}

/** Outside of a request there is nobody to tell of. */
const orNobody = <T>(asked: Promise<T>): Promise<T | null> => asked.catch(() => null);

/** Never fails: what was refused is refused, whether or not it could be written down. */
export async function noteRefusal(kind: Kind, where: string): Promise<void> {
  if (!mayWrite(kind)) return;
  const [address, session] = await Promise.all([orNobody(clientAddress()), orNobody(readStaffCookie())]);
  const source = address && blindIndex('refusal', address).slice(0, 16);
  log.warn({ kind, where, source, session }, 'refused');
}
