// An e-mail address, read so strictly that form, header, envelope and database cannot understand it differently.
// Pure, and free of node modules: forms in the browser use it too. Source: RFC 5321 §4.1.2 (dot-string only), UTS #46.

export type EmailProblem = 'empty' | 'invisible' | 'form' | 'domain' | 'length';

export type EmailParse =
  /** `address` is what we write to, its domain in ASCII; `key` is what tells two addresses apart or alike. */
  | { readonly ok: true; readonly address: string; readonly key: string }
  | { readonly ok: false; readonly problem: EmailProblem };

const INVISIBLE = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN_AS_TYPED = /^[\p{L}\p{M}\p{N}.-]+$/u;
const DOMAIN_IN_ASCII = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/;

const refused = (problem: EmailProblem): EmailParse => ({ ok: false, problem });

/**
 * Reads one bare address. Spaces around it are forgiven; quoted local parts, comments, lists, display names,
 * look-alikes of ASCII characters and anything invisible are not.
 */
export function parseEmail(input: string): EmailParse {
  const typed = input.replace(/^ +| +$/g, '').normalize('NFC');
  if (typed === '') return refused('empty');
  if (INVISIBLE.test(typed)) return refused('invisible');
  if (typed !== typed.normalize('NFKC')) return refused('form');
  const [local = '', domain = '', ...more] = typed.split('@');
  if (more.length > 0 || !LOCAL.test(local) || !DOMAIN_AS_TYPED.test(domain)) return refused('form');
  const ascii = asciiDomain(domain);
  if (!ascii) return refused('domain');
  const address = `${local}@${ascii}`;
  if (local.length > 64 || address.length > 254) return refused('length');
  return { ok: true, address, key: address.toLowerCase() };
}

/** The domain as DNS knows it ('é.fr' is 'xn--9ca.fr'), or null. URL applies UTS #46 in Node and in browsers. */
function asciiDomain(domain: string): string | null {
  try {
    const { hostname } = new URL(`http://${domain}`);
    return DOMAIN_IN_ASCII.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

/** What tells two addresses apart or alike, for an address that was already read. Throws a RangeError on others. */
export function emailKey(address: string): string {
  const parsed = parseEmail(address);
  if (!parsed.ok) throw new RangeError(`Not an e-mail address (${parsed.problem})`);
  return parsed.key;
}
