// Writes every blind index anew under the present INDEX_KEY, from the sealed values themselves: the old key is not
// needed, and a run that was interrupted is simply run again. With the portal stopped: in between, an address would be
// looked up under one key and lie under another.
import { indexPerson } from '@/lib/cases/search-index';
import { blindIndex } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { emailKey } from '@/lib/rules/email-address';

const BATCH = 200;

export interface IndexProgress {
  place: string;
  written: number;
}

/** Rows of a table in the order of their ids, a batch at a time. */
async function* each<Row extends { id: string }>(
  read: (after: { id: { gt: string } } | undefined) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after: string | undefined; ; ) {
    const rows = await read(after ? { id: { gt: after } } : undefined);
    yield* rows;
    after = rows.at(-1)?.id;
    if (rows.length < BATCH) return;
  }
}

const PAGE = { orderBy: { id: 'asc' }, take: BATCH } as const;

export async function* rotateIndexes(): AsyncGenerator<IndexProgress> {
  let written = 0;
  for await (const { id, email, emailIndex } of each((where) => db().account.findMany({ where, ...PAGE }))) {
    const next = blindIndex('email', emailKey(sealed.accountEmail.open(id, email)));
    if (next === emailIndex) continue;
    // The fingerprint of an objection is the same index; once the account is erased, nothing can follow.
    await transaction(async (tx) => {
      await tx.account.update({ where: { id }, data: { emailIndex: next } });
      await tx.objectionProof.updateMany({ where: { fingerprint: emailIndex }, data: { fingerprint: next } });
    });
    written++;
  }
  yield { place: 'Account.emailIndex', written };

  written = 0;
  const unerased = (where: object | undefined) =>
    db().rightsRequest.findMany({
      where: { ...where, erasedAt: null },
      ...PAGE,
      select: { id: true, person: true, receivedOn: true },
    });
  for await (const { person, ...request } of each(unerased)) {
    await transaction((tx) => indexPerson(tx, request, sealed.requestPerson.open(request.id, person)));
    written++;
  }
  yield { place: 'SearchToken', written };

  written = 0;
  for await (const { id, content } of each((where) => db().directiveVersion.findMany({ where, ...PAGE }))) {
    if (content.length === 0) continue;
    const hash = blindIndex('directive', JSON.stringify(sealed.directiveContent.open(id, content)));
    written += (
      await db().directiveVersion.updateMany({ where: { id, hash: { not: hash } }, data: { hash } })
    ).count;
  }
  yield { place: 'DirectiveVersion.hash', written };
}
