// The chain of the audit trail, by SHA-256, and its verifier: needs neither database nor keys, so that a trail can be
// verified from a live database, a dossier or a copy on another machine alike.
import { createHash } from 'node:crypto';

export const GENESIS = '0'.repeat(64);
/** Says in the trail itself that the rows up to `upToSeq` went at the end of their term. */
export const PRUNED = 'audit.pruned';

export interface ChainLink {
  seq: number;
  previousHash: string;
  hash: string;
}

export interface ChainContent {
  /** ISO 8601 with milliseconds, in UTC. */
  at: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  requestId: string | null;
  facts: Record<string, unknown>;
}

/** A dossier shows what concerns its case; of the other rows it has the links alone. */
export type ChainRow = ChainLink & Partial<ChainContent>;

/** What was written down elsewhere: that the trail ended in this row then. */
export interface Anchor {
  at: string;
  seq: number;
  hash: string;
}

export interface Finding {
  /** The row that is wrong; of rows that are gone, the first that may have been. */
  seq: number;
  what: 'edited' | 'unlinked' | 'out_of_order' | 'truncated' | 'not_anchored' | 'erased_early';
  /** The row before it (unlinked, out_of_order), the last one there is (truncated), the day of the anchor. */
  detail: string;
}

export interface Verdict {
  rows: number;
  /** Rows of which the content was there to be checked. */
  complete: number;
  head: ChainLink | null;
  anchors: number;
  findings: Finding[];
}

/** The hash of a row: SHA-256 of its canonical JSON (keys sorted, so that jsonb's own order does not matter). */
export function chainHash(row: ChainContent & { previousHash: string }): string {
  const facts = Object.fromEntries(Object.entries(row.facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  const canonical = [row.previousHash, row.at, row.actorKind, row.actorId, row.action, row.requestId, facts];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** Any part left out makes it a row without content, which its links alone vouch for. */
const isComplete = (row: ChainRow): row is ChainLink & ChainContent =>
  row.at !== undefined &&
  row.actorKind !== undefined &&
  row.actorId !== undefined &&
  row.action !== undefined &&
  row.requestId !== undefined &&
  row.facts !== undefined;

interface Expectations {
  /** What was written down outside; they may come in any order. */
  anchors?: readonly Anchor[];
  /** Where the trail says that it ends. */
  head?: ChainLink | null;
  /** False for an excerpt, which may begin anywhere. */
  fromStart?: boolean;
  /** How long a row is kept at least, in years: five (lib/rules/retention.ts). */
  keptYears?: number;
}

/** Verifies a trail, oldest row first. Every row that is wrong is named; a wrong row does not hide the next. */
export async function verifyChain(
  rows: AsyncIterable<ChainRow> | Iterable<ChainRow>,
  { anchors = [], head = null, fromStart = true, keptYears = 5 }: Expectations = {},
): Promise<Verdict> {
  const findings: Finding[] = [];
  const anchored = new Map<number, Anchor[]>();
  for (const anchor of anchors) anchored.set(anchor.seq, [...(anchored.get(anchor.seq) ?? []), anchor]);
  const met = new Set<number>();
  let first: ChainRow | null = null;
  let last: ChainRow | null = null;
  let pruned: { upToSeq: number; upToHash: string; at: string } | null = null;
  let count = 0;
  let complete = 0;

  for await (const row of rows) {
    count++;
    first ??= row;
    if (last) {
      const detail = String(last.seq);
      if (row.seq <= last.seq) findings.push({ seq: row.seq, what: 'out_of_order', detail });
      else if (row.previousHash !== last.hash) findings.push({ seq: row.seq, what: 'unlinked', detail });
    }
    if (isComplete(row)) {
      complete++;
      if (chainHash(row) !== row.hash) findings.push({ seq: row.seq, what: 'edited', detail: row.action });
      if (row.action === PRUNED) {
        pruned = { upToSeq: Number(row.facts.upToSeq), upToHash: String(row.facts.upToHash), at: row.at };
      }
    }
    for (const anchor of anchored.get(row.seq) ?? []) {
      met.add(anchor.seq);
      if (anchor.hash !== row.hash) findings.push({ seq: row.seq, what: 'not_anchored', detail: anchor.at });
    }
    last = row;
  }

  if (fromStart && first && first.previousHash !== (pruned?.upToHash ?? GENESIS)) {
    const detail = pruned ? String(pruned.upToSeq) : 'the beginning';
    findings.push({ seq: first.seq, what: 'unlinked', detail });
  }
  const end = last?.seq ?? 0;
  if (head && head.seq > end) findings.push({ seq: end + 1, what: 'truncated', detail: String(head.seq) });
  else if (head && (head.seq !== end || head.hash !== last?.hash))
    findings.push({ seq: end, what: 'unlinked', detail: `the head, ${head.seq}` });
  for (const anchor of anchors) {
    if (met.has(anchor.seq)) continue;
    const erased = pruned && anchor.seq <= pruned.upToSeq;
    if (anchor.seq > end) {
      findings.push({ seq: end + 1, what: 'truncated', detail: `${anchor.seq}, anchored ${anchor.at}` });
    } else if (erased && Date.parse(anchor.at) > yearsBefore(pruned?.at ?? '', keptYears)) {
      // The anchor had it as the newest row: it was younger than its term when it was erased.
      findings.push({ seq: anchor.seq, what: 'erased_early', detail: anchor.at });
    } else if (!erased && (fromStart || (first && anchor.seq > first.seq))) {
      findings.push({ seq: anchor.seq, what: 'not_anchored', detail: anchor.at });
    }
  }
  const newest = last && { seq: last.seq, previousHash: last.previousHash, hash: last.hash };
  return {
    rows: count,
    complete,
    head: newest,
    anchors: anchors.length,
    findings: findings.sort((a, b) => a.seq - b.seq),
  };
}

function yearsBefore(at: string, years: number): number {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.getTime();
}
