// The verifier of the audit trail (security.md, row 40): whatever is done to a trail, the row is named.
import { describe, expect, it } from 'vitest';
import { type Anchor, type ChainRow, chainHash, GENESIS, PRUNED, verifyChain } from './audit-chain';

type Row = Required<ChainRow>;

/** Rows 1 to `length`, a day apart from 2026-01-01 on, chained. */
function trail(length: number, change: (row: Row) => Partial<Row> = () => ({})): Row[] {
  const rows: Row[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const row: Row = {
      seq,
      at: new Date(Date.UTC(2026, 0, seq)).toISOString(),
      actorKind: 'system',
      actorId: 'test',
      action: 'test.done',
      requestId: null,
      facts: { number: seq, b: true, a: null },
      previousHash: rows.at(-1)?.hash ?? GENESIS,
      hash: '',
    };
    Object.assign(row, change(row));
    row.hash = chainHash(row);
    rows.push(row);
  }
  return rows;
}

const anchorOf = ({ at, seq, hash }: Row): Anchor => ({ at, seq, hash });
const findings = async (rows: Iterable<ChainRow>, expectations: Parameters<typeof verifyChain>[1] = {}) =>
  (await verifyChain(rows, expectations)).findings.map(({ seq, what }) => `${what} ${seq}`);

describe('40 a trail that nobody touched', () => {
  it('verifies, whatever the order of the keys of its facts, and with its anchors', async () => {
    const rows = trail(9).map((row) => ({ ...row, facts: { a: null, b: true, number: row.seq } }));
    const verdict = await verifyChain(rows, { anchors: rows.slice(3).map(anchorOf) });
    expect(verdict).toMatchObject({ rows: 9, complete: 9, head: { seq: 9 }, anchors: 6, findings: [] });
    expect(await findings([])).toEqual([]);
  });

  it('may have numbers that were never used', async () => {
    const rows = trail(3, ({ seq }) => ({ seq: seq * 10 }));
    expect(await findings(rows)).toEqual([]);
  });
});

describe('40 what is done to a trail is found, and the row is named', () => {
  const rows = trail(9);
  const at = (index: number) => rows[index] as Row;

  it.each([
    ['at', { at: '2026-01-05T00:00:00.001Z' }],
    ['actorKind', { actorKind: 'staff' }],
    ['actorId', { actorId: null }],
    ['action', { action: 'test.undone' }],
    ['requestId', { requestId: 'x' }],
    ['facts', { facts: { number: 5, b: false, a: null } }],
  ])('edited: %s', async (_field, change) => {
    expect(await findings(rows.with(4, { ...at(4), ...change }))).toEqual(['edited 5']);
  });

  it('edited, with a new hash: the row after it no longer follows', async () => {
    const edited = { ...at(4), action: 'test.undone' };
    edited.hash = chainHash(edited);
    expect(await findings(rows.with(4, edited))).toEqual(['unlinked 6']);
  });

  it('deleted: in the middle, at the beginning', async () => {
    expect(await findings(rows.toSpliced(4, 1))).toEqual(['unlinked 6']);
    expect(await findings(rows.slice(1))).toEqual(['unlinked 2']);
  });

  it('swapped: in their order, or by their content', async () => {
    const moved = rows.with(4, at(5)).with(5, at(4));
    expect(await findings(moved)).toContain('out_of_order 5');
    const renumbered = rows.with(4, { ...at(5), seq: 5 }).with(5, { ...at(4), seq: 6 });
    expect(await findings(renumbered)).toEqual(['unlinked 5', 'unlinked 6', 'unlinked 7']);
  });

  it('cut off at the end: only an anchor can tell, and does', async () => {
    const cut = rows.slice(0, 6);
    expect(await findings(cut)).toEqual([]);
    expect(await findings(cut, { anchors: [anchorOf(at(8))] })).toEqual(['truncated 7']);
    expect(await findings(cut, { anchors: [anchorOf(at(5))] })).toEqual([]);
    expect(await findings([], { anchors: [anchorOf(at(8))] })).toEqual(['truncated 1']);
  });

  it('written anew from a row on: no longer what was anchored', async () => {
    const anew = trail(9, ({ seq }) => (seq >= 5 ? { actorId: 'someone else' } : {}));
    expect(await findings(anew)).toEqual([]);
    expect(await findings(anew, { anchors: rows.map(anchorOf) })).toEqual(
      [5, 6, 7, 8, 9].map((seq) => `not_anchored ${seq}`),
    );
  });
});

describe('40 a trail of which the oldest rows went', () => {
  const whole = trail(9, ({ seq }) => ({ at: `${2019 + seq}-06-01T00:00:00.000Z` }));
  const upTo = whole[1] as Row;
  const facts = { upToSeq: 2, upToHash: upTo.hash };
  const end = { ...(whole[8] as Row), action: PRUNED, facts };
  end.hash = chainHash(end);
  const pruned = [...whole.slice(2, 8), end];

  it('verifies from the row that says so', async () => {
    const anchors = whole.slice(0, 8).map(anchorOf);
    expect(await findings(pruned, { anchors })).toEqual([]);
  });

  it('does not when more went than it says, or before their term', async () => {
    expect(await findings(pruned.slice(1))).toEqual(['unlinked 4']);
    // In 2028 a row of 2023 is five years old, one of 2024, row 5, is not.
    const early = { ...end, facts: { upToSeq: 5, upToHash: (whole[4] as Row).hash } };
    early.hash = chainHash(early);
    const anchors = whole.slice(0, 8).map(anchorOf);
    expect(await findings([...whole.slice(5, 8), early], { anchors })).toEqual(['erased_early 5']);
  });
});

describe('40 the trail of a dossier', () => {
  const whole = trail(9);
  /** Of rows outside the case, the links alone. */
  const rows: ChainRow[] = whole
    .slice(2)
    .map((row) => (row.seq % 2 ? row : { seq: row.seq, previousHash: row.previousHash, hash: row.hash }));
  const expectations = { head: whole[8] as Row, fromStart: false };

  it('verifies offline, from its first row to its head', async () => {
    const verdict = await verifyChain(rows, expectations);
    expect(verdict).toMatchObject({ rows: 7, complete: 4, findings: [] });
  });

  it('names a row that was edited, left out, or cut off', async () => {
    expect(await findings(rows.with(2, { ...rows[2], action: 'other' } as Row), expectations)).toEqual([
      'edited 5',
    ]);
    expect(await findings(rows.toSpliced(3, 1), expectations)).toEqual(['unlinked 7']);
    expect(await findings(rows.slice(0, -2), expectations)).toEqual(['truncated 8']);
    const other = { ...expectations.head, hash: GENESIS };
    expect(await findings(rows, { ...expectations, head: other })).toEqual(['unlinked 9']);
  });
});
