import { describe, expect, it } from 'vitest';
import { addDays } from './dates';
import { CONFIRM_DAYS, DRAFT_DAYS } from './periods';
import {
  fileMayGo,
  filesToLookAt,
  RETENTION_KINDS,
  type Retention,
  type RetentionFacts,
  retention,
  retentionRule,
  stageOf,
} from './retention';

/** Kept on the eve, gone on the day. */
function expectErasure(of: Retention, day: string) {
  expect(of.eraseOn).toBe(day);
  expect(stageOf(of, addDays(day, -1))).not.toBe('over');
  expect(stageOf(of, day)).toBe('over');
  expect(stageOf(of, addDays(day, 400))).toBe('over');
}

describe('a request file', () => {
  const file = (receivedOn: string, closedOn: string | null = addDays(receivedOn, 20)) =>
    retention('request_file', { receivedOn, closedOn });

  it.each([
    ['2025-12-31', '2031-01-01'],
    ['2026-01-01', '2032-01-01'],
    ['2026-06-15', '2032-01-01'],
    ['2026-12-31', '2032-01-01'],
    ['2027-01-01', '2033-01-01'],
    ['2028-02-29', '2034-01-01'],
  ])('of %s is erased on %s', (receivedOn, eraseOn) => {
    expectErasure(file(receivedOn), eraseOn);
  });

  it('is warned of thirty days before', () => {
    expect(file('2026-06-15').warnOn).toBe('2031-12-02');
    expect(stageOf(file('2026-06-15'), '2031-12-01')).toBe('kept');
    expect(stageOf(file('2026-06-15'), '2031-12-02')).toBe('warned');
    expect(stageOf(file('2026-06-15'), '2031-12-31')).toBe('warned');
  });

  it('is never erased while the case is open, and not without its warning once it closes late', () => {
    expect(stageOf(file('2026-06-15', null), '2040-01-01')).toBe('warned');
    expect(file('2026-06-15', '2031-12-02').eraseOn).toBe('2032-01-01');
    expect(file('2026-06-15', '2031-12-03')).toMatchObject({ eraseOn: '2032-01-02', warnOn: '2031-12-03' });
  });
});

describe('a file whose warning came late', () => {
  const facts = { receivedOn: '2026-06-15', closedOn: '2026-07-01' };

  it('goes on its day, a week after the warning at the soonest', () => {
    expect(fileMayGo(facts, '2031-12-02', '2031-12-31')).toBe(false);
    expect(fileMayGo(facts, '2031-12-02', '2032-01-01')).toBe(true);
    expect(fileMayGo(facts, '2031-12-25', '2032-01-01')).toBe(true);
    expect(fileMayGo(facts, '2031-12-26', '2032-01-01')).toBe(false);
    expect(fileMayGo(facts, '2032-02-01', '2032-02-07')).toBe(false);
    expect(fileMayGo(facts, '2032-02-01', '2032-02-08')).toBe(true);
  });

  it('is looked at from the first day of its warning on', () => {
    expect(filesToLookAt('2031-12-01')).toBe('2026-01-01');
    expect(filesToLookAt('2031-12-02')).toBe('2027-01-01');
  });
});

describe('directives and claims', () => {
  it('are kept while in force or open, then five years from the end of the calendar year', () => {
    expect(retention('directive', { endedOn: null }).eraseOn).toBeNull();
    expectErasure(retention('directive', { endedOn: '2026-01-01' }), '2032-01-01');
    expectErasure(retention('directive', { endedOn: '2026-12-31' }), '2032-01-01');
    expect(retention('claim', { closedOn: null }).eraseOn).toBeNull();
    expectErasure(retention('claim', { closedOn: '2026-12-31' }), '2032-01-01');
    expectErasure(retention('claim', { closedOn: '2027-01-01' }), '2033-01-01');
  });
});

describe('an identity document', () => {
  const document = (facts: Partial<RetentionFacts['identity_document']>) =>
    retention('identity_document', { receivedOn: '2026-03-10', decidedOn: null, ...facts });

  it('is erased on the day of the decision, without a warning', () => {
    expectErasure(document({ decidedOn: '2026-03-12' }), '2026-03-12');
    expect(document({ decidedOn: '2026-03-12' }).warnOn).toBeNull();
  });

  it('is erased one year after its receipt, decided or not, with a warning before', () => {
    expectErasure(document({}), '2027-03-10');
    expectErasure(document({ decidedOn: '2027-03-11' }), '2027-03-10');
    expectErasure(document({ receivedOn: '2028-02-29' }), '2029-02-28');
    expect(stageOf(document({}), '2027-02-23')).toBe('kept');
    expect(stageOf(document({}), '2027-02-24')).toBe('warned');
  });
});

it('keeps the fingerprint of an objection for three whole years', () => {
  expectErasure(retention('objection_fingerprint', { honouredOn: '2026-03-10' }), '2029-03-11');
  expectErasure(retention('objection_fingerprint', { honouredOn: '2028-02-29' }), '2031-03-01');
});

it('erases the rest after the days of the house', () => {
  const from = '2026-02-10';
  expectErasure(retention('unconfirmed_submission', { receivedOn: from }), addDays(from, CONFIRM_DAYS));
  expectErasure(retention('unconfirmed_submission', { receivedOn: from }), '2026-03-12');
  expectErasure(retention('account', { createdOn: from }), '2026-03-12');
  expectErasure(retention('draft', { savedOn: from }), addDays(from, DRAFT_DAYS));
  expectErasure(retention('session', { expiresOn: from }), '2026-02-11');
  expectErasure(retention('link', { expiresOn: from }), '2026-02-11');
  expectErasure(retention('outbox_mail', { endedOn: from }), '2026-03-12');
  expectErasure(retention('audit_entry', { writtenOn: '2026-12-31' }), '2032-01-01');
  expectErasure(retention('audit_entry', { writtenOn: '2027-01-01' }), '2033-01-01');
});

it('says why in both languages, for every kind', () => {
  for (const kind of RETENTION_KINDS) {
    const { source, why } = retentionRule(kind);
    expect(source, kind).not.toBe('');
    expect(why.fr, kind).toMatch(/\.$/);
    expect(why.en, kind).toMatch(/\.$/);
  }
});
