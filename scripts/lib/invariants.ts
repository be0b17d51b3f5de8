// What must be true of an installation whatever has happened to it: a crash, a restored backup, a changed key. Each
// invariant names what breaks it, by the ids of rows and files. Looks only; needs the keys.
import { createHash } from 'node:crypto';
import { deadlineColumns, deadlineOf } from '@/lib/cases/clock';
import { searchToken } from '@/lib/cases/search-index';
import { verifyChain } from '@/lib/crypto/audit-chain';
import { open } from '@/lib/crypto/envelope';
import { blindIndex } from '@/lib/crypto/secrets';
import { db } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { sealedColumns, sealedValues } from '@/lib/db/sealed-columns';
import { storedRows } from '@/lib/db/stored-rows';
import { env } from '@/lib/env';
import { everything, read } from '@/lib/files/storage';
import { anchorsFolder, readAnchors } from '@/lib/jobs/anchors';
import { emailKey } from '@/lib/rules/email-address';
import { searchWords } from '@/lib/rules/search-words';
import { isOpen } from '@/lib/rules/states';
import { rowsOfDatabase } from './audit-source';

const BATCH = 500;
const NO_ID = '00000000-0000-0000-0000-000000000000';
/** A file is stored before it is recorded: for so long it may be without its row. */
const RECORDING_MS = 3_600_000;

/** Yields what breaks it. */
type Invariant = (options: Options) => AsyncGenerator<string>;

export interface Options {
  databaseUrl: string;
  /** The present instant. */
  at: Date;
  /** Nothing is being stored now: a file without a row is one too many at once. */
  quiet?: boolean;
}

async function* filesAreWhole() {
  for (const { table, id, storageKey, size, sha256 } of await storedRows()) {
    const hash = createHash('sha256');
    let length = 0;
    try {
      for await (const bytes of read(storageKey)) {
        hash.update(bytes);
        length += bytes.length;
      }
      if (length !== size || hash.digest('hex') !== sha256) yield `${table} ${id}: other bytes`;
    } catch (error) {
      yield `${table} ${id}: ${error instanceof Error && 'code' in error ? 'no file' : 'does not open'}`;
    }
  }
}

async function* filesHaveRows({ at, quiet }: Options) {
  const keys = new Set((await storedRows()).map(({ storageKey }) => storageKey));
  const young = quiet ? Number.POSITIVE_INFINITY : at.getTime() - RECORDING_MS;
  for await (const { storageKey, changedAt } of everything())
    if (!keys.has(storageKey) && changedAt.getTime() < young) yield storageKey;
}

async function* trailIsUnbroken({ databaseUrl }: Options) {
  const anchors = await readAnchors(anchorsFolder(env().GUICHET_DATA));
  const { findings } = await verifyChain(rowsOfDatabase(databaseUrl), { anchors });
  for (const { what, seq } of findings) yield `${what} ${seq}`;
}

async function* sealedValuesOpen() {
  for (const column of await sealedColumns()) {
    for (let after = NO_ID; ; ) {
      const values = await sealedValues(column, { after, take: BATCH });
      for (const { id, value } of values) {
        try {
          open(value, { ...column, row: id });
        } catch {
          yield `${column.table}.${column.column} ${id}`;
        }
      }
      after = values.at(-1)?.id ?? after;
      if (values.length < BATCH) break;
    }
  }
}

/** Every request, a batch at a time. */
async function* requests() {
  for (let after: string | undefined; ; ) {
    const rows = await db().rightsRequest.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: BATCH,
      include: { pauses: true, searchTokens: true, answers: { where: { sentAt: { not: null } } } },
    });
    yield* rows;
    after = rows.at(-1)?.id;
    if (rows.length < BATCH) return;
  }
}

async function* datesAreDerived({ at }: Options) {
  for await (const request of requests()) {
    // While a pause is open the dates follow the day on which they were last counted.
    if (request.pauses.some(({ to }) => to === null)) continue;
    const columns = Object.entries(deadlineColumns(deadlineOf(request, at)));
    const wrong = columns.filter(
      ([name, date]) => (request[name as 'dueOn'] as Date).getTime() !== date.getTime(),
    );
    if (wrong.length > 0) yield `${request.id}: ${wrong.map(([name]) => name).join(', ')}`;
  }
}

async function* closedCasesAreClosed() {
  for await (const { id, status, closedAt, outcome, answers } of requests()) {
    if (isOpen(status) !== (closedAt === null)) yield `${id}: ${status} and its closing disagree`;
    if (status !== 'answered') continue;
    if (!outcome) yield `${id}: answered without an outcome`;
    if (!answers.some(({ letter }) => letter && letter.length > 0)) yield `${id}: answered without a letter`;
  }
}

async function* trailTellsOfRequests() {
  const untold = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM "RightsRequest" r WHERE NOT EXISTS
      (SELECT 1 FROM "AuditEvent" a WHERE a."requestId" = r.id)`;
  for (const { id } of untold) yield id;
}

async function* indexesAreDerived() {
  for (const { id, email, emailIndex } of await db().account.findMany())
    if (blindIndex('email', emailKey(sealed.accountEmail.open(id, email))) !== emailIndex)
      yield `Account ${id}`;
  for await (const { id, person, erasedAt, receivedOn, searchTokens } of requests()) {
    const of = erasedAt ? null : sealed.requestPerson.open(id, person);
    const words = of ? searchWords(of.name, of.email, of.customerNumber).map(searchToken) : [];
    const kept = new Set(searchTokens.map(({ token }) => token));
    if (kept.size !== words.length || !words.every((word) => kept.has(word))) yield `SearchToken of ${id}`;
    if (searchTokens.some((token) => token.receivedOn.getTime() !== receivedOn.getTime()))
      yield `SearchToken of ${id}: its day of receipt`;
  }
}

async function* erasedStaysErased() {
  for await (const { id, status, erasedAt, person, details } of requests()) {
    const erased = status === 'erased';
    if (erased !== (erasedAt !== null)) yield `${id}: ${status} and its erasure disagree`;
    if (erased && person.length + details.length > 0) yield `${id}: erased, and its person is there`;
  }
  const back = await db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "RightsRequest" r JOIN "Erasure" e ON e."table" = 'RightsRequest' AND e."rowId" = r.id
    WHERE r.status <> 'erased'`;
  for (const { id } of back) yield `${id}: erased, and back`;
}

async function* mailsLeave() {
  const stuck = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Mail" m WHERE status = 'queued' AND NOT EXISTS
      (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'mail:' || m.id::text)`;
  for (const { id } of stuck) yield `${id}: waits, and nobody will send it`;
  const kept = await db().mail.findMany({
    where: { status: 'sent', props: { not: null } },
    select: { id: true },
  });
  for (const { id } of kept) yield `${id}: sent, and what it held is still there`;
}

export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'every file that a row names is there, whole': filesAreWhole,
  'every file belongs to a row': filesHaveRows,
  'the audit trail is unbroken, and as it was anchored': trailIsUnbroken,
  'every sealed value opens': sealedValuesOpen,
  'every date is the one that the rules give': datesAreDerived,
  'closed cases have an outcome and a letter, open ones neither': closedCasesAreClosed,
  'the audit trail tells of every request': trailTellsOfRequests,
  'every address and every word is found': indexesAreDerived,
  'what was erased stays erased': erasedStaysErased,
  'every mail that waits will be sent, and none that was sent keeps its content': mailsLeave,
};

/** What is broken, invariant by invariant; each names the first `most` only. */
export async function brokenInvariants(options: Options, most = 20): Promise<Record<string, string[]>> {
  const broken: Record<string, string[]> = {};
  for (const [name, invariant] of Object.entries(INVARIANTS)) {
    const found: string[] = [];
    for await (const one of invariant(options)) if (found.push(one) >= most) break;
    if (found.length > 0) broken[name] = found;
  }
  return broken;
}
