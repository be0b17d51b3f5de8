// Whom to tell about a weakness of the portal (RFC 9116). The contact is SECURITY_CONTACT, or the charter's DPO.
import { charter } from '@/lib/cases/charter-in-force';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { LOCALES } from '@/lib/rules/bilingual';

const DAY = 86_400_000;
/** RFC 9116, section 2.5.5: "It is RECOMMENDED that the value of this field be less than a year into the future". */
const VALID_DAYS = 180;

export function GET(): Response {
  const { APP_URL, SECURITY_CONTACT } = env();
  const midnight = Math.floor(now().getTime() / DAY) * DAY;
  const lines = [
    `Contact: ${SECURITY_CONTACT ?? `mailto:${charter().dpo.email}`}`,
    `Expires: ${new Date(midnight + VALID_DAYS * DAY).toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${LOCALES.join(', ')}`,
    `Canonical: ${APP_URL}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
