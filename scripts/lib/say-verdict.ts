// What the verifier of the audit trail has found, in words that name the row.
import type { Finding, Verdict } from '@/lib/crypto/audit-chain';
import { dim, green, red, say } from './console.mjs';

const WORDS: Record<Finding['what'], (finding: Finding) => string> = {
  edited: ({ seq, detail }) => `row ${seq} (${detail}) was edited: it does not have its hash`,
  unlinked: ({ seq, detail }) =>
    `row ${seq} does not follow ${detail}: a row between was removed, added or swapped`,
  out_of_order: ({ seq, detail }) => `row ${seq} comes after row ${detail}`,
  truncated: ({ seq, detail }) => `the trail was cut: from row ${seq} on, at least up to row ${detail}`,
  not_anchored: ({ seq, detail }) => `row ${seq} is not the one that was anchored ${detail}`,
  erased_early: ({ seq, detail }) => `row ${seq} was erased before its term: it was the newest ${detail}`,
};

/** Returns whether all is well. */
export function sayVerdict({ rows, complete, head, anchors, findings }: Verdict): boolean {
  const seen = complete === rows ? `${rows} rows` : `${rows} rows, ${complete} of them with their content`;
  say(`${seen}; ${anchors} anchors; the trail ends in row ${head?.seq ?? 0} ${dim(head?.hash ?? '')}`);
  for (const finding of findings) say(`${red('✗')} ${WORDS[finding.what](finding)}`);
  if (findings.length > 0) return false;
  say(`${green('✓')} every row has its hash and follows the one before`);
  if (anchors === 0) say(dim('  Without anchors nobody can tell whether the last rows were cut off.'));
  return true;
}
