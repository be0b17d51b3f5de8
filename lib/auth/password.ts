// Staff passwords: Argon2id, as OWASP ASVS 5.0 and RFC 9106 ask (19 MiB, two passes, one lane). Nobody's password is
// checked as slowly as somebody's.
import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password that was thrown away: what is checked when there is nobody to check. Same cost (password.test.ts). */
export const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$TGVSBvlI+6n59dtGfz7E8Q$tNu0cDU2P47ymZ0CshODDFnEhaFE2dbb0cImGMH4JMU';

/** The same characters typed on two keyboards are the same password (NIST SP 800-63B, 5.1.1.2). */
const normalised = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(normalised(password), COST);

/** False for a wrong password and for nobody (`null`), after the same work. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODY, normalised(password));
  return matches && passwordHash !== null;
}
