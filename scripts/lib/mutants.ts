// The authorisation checks of the source, and what is left of each when it is deleted: for `npm run mutate:access`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './environment';

interface Check {
  what: string;
  /** Lines are those of the formatter. */
  pattern: RegExp;
  /** What is left. */
  left: string;
  /** The same behind a switch: with the check, and without it while `off` is true. */
  either: (check: string, off: string) => string;
}

/** A statement that refuses. */
const refusal = (what: string, pattern: RegExp): Check => ({
  what,
  pattern,
  left: '',
  either: (check, off) => `if (!${off}) { ${check.trim()} }\n`,
});
/** An expression that has another one without the check. */
const expression = (what: string, pattern: RegExp, left: string): Check => ({
  what,
  pattern,
  left,
  either: (check, off) => `(${off} ? ${left} : ${check})`,
});
/** A condition of a query. */
const condition = (what: string, pattern: RegExp): Check => ({
  what,
  pattern,
  left: '',
  either: (check, off) => ` ...(${off} ? {} : { ${check.trim().replace(/,$/, '')} }),\n`,
});

const CHECKS: readonly Check[] = [
  expression('permission of a page or an action', /requireStaff\('[\w.]+'\)/g, 'requireStaff()'),
  refusal(
    'permission of a use case',
    /^ *if \([^\n]*!\w*[mM]ay(?:Cause)?\([^\n]*\)\s+(?:throw|return|notFound)[^;]*;\n/gm,
  ),
  refusal('permission of a use case', /^ *permit\(actor\);\n/gm),
  refusal('proof of an address', /^ *if \(actor\.kind !== 'requester'\) (?:throw|redirect)[^;]*;\n/gm),
  expression('scope of a query', /\b(?:\w*[rR]eadable|ownClaims)\(actor\)(?! *\{)(?!:)/g, '{}'),
  {
    what: 'scope of a requester',
    pattern: /return \{ accountId: actor\.accountId \};/g,
    left: 'return {};',
    either: (check, off) => `return ${off} ? {} : ${check.slice('return '.length)}`,
  },
  expression('scope of a role', /may\(actor, '[\w.]+'\) \? \{\} : NOTHING/g, '{}'),
  condition('one’s own rows', / staffId: actor\.staffId,(?= revokedAt)/g),
  refusal('oneself', /^ *if \(staffId === actor\.staffId\) throw[^;]*;\n/gm),
];

/** What makes a session one: these only in lib/auth. */
const SESSIONS: readonly Check[] = [
  condition('revoked sessions', /^ *revokedAt: null,\n/gm),
  condition('expired sessions', /^ *expiresAt: \{ gt: at \},\n/gm),
  condition('idle sessions', /^ *seenAt: \{ gt: [^\n]*\},\n/gm),
  condition('disabled members', /^ *staff: \{ disabledAt: null \},\n/gm),
  {
    what: 'second factor',
    pattern: /if \(!session\?\.provenAt\)/g,
    left: 'if (!session)',
    either: (_check, off) => `if (${off} ? !session : !session?.provenAt)`,
  },
];

export interface Mutant {
  id: number;
  file: string;
  line: number;
  what: string;
  /** The whole file without the check. */
  source: string;
}

interface Found {
  mutants: Mutant[];
  /** Each file with a switch at every check. */
  switched: Map<string, string>;
}

/** Every check of these files. Numbers follow the order of files and lines. */
export function findChecks(files: readonly string[]): Found {
  const mutants: Mutant[] = [];
  const switched = new Map<string, string>();
  for (const file of files) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const found = (file.startsWith('lib/auth/') ? SESSIONS : CHECKS)
      .flatMap((check) => [...source.matchAll(check.pattern)].map((match) => ({ check, match })))
      .sort((a, b) => a.match.index - b.match.index);
    let both = '';
    let end = 0;
    for (const { check, match } of found) {
      // Two patterns may know the same check.
      if (match.index < end) continue;
      const id = mutants.length + 1;
      const before = source.slice(0, match.index);
      const after = source.slice(match.index + match[0].length);
      const line = before.split('\n').length;
      mutants.push({ id, file, line, what: check.what, source: before + check.left + after });
      both += source.slice(end, match.index) + check.either(match[0], `globalThis.isDeleted(${id})`);
      end = match.index + match[0].length;
    }
    if (end > 0) switched.set(file, both + source.slice(end));
  }
  return { mutants, switched };
}
