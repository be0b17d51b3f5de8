// Keeps the words by which a request is found: hashes under INDEX_KEY, written with the request and gone with it.
// Whoever erases a file deletes its rows of SearchToken in the same transaction.
import { blindIndex } from '@/lib/crypto/secrets';
import { db, type Tx } from '@/lib/db/client';
import { type Person, sealed } from '@/lib/db/sealed';
import { searchWords } from '@/lib/rules/search-words';

const BATCH = 200;

export const searchToken = (word: string): string => blindIndex('word', word);

/** Writes the words of a request's person, in place of those it had. */
export async function indexPerson(
  tx: Tx,
  { id: requestId, receivedOn }: { id: string; receivedOn: Date },
  person: Pick<Person, 'name' | 'email' | 'customerNumber'>,
): Promise<void> {
  await tx.searchToken.deleteMany({ where: { requestId } });
  const words = searchWords(person.name, person.email, person.customerNumber);
  const data = words.map((word) => ({ token: searchToken(word), requestId, receivedOn }));
  await tx.searchToken.createMany({ data });
}

/** Indexes the requests that were there before the index was, a batch at a time. Returns how many it wrote. */
export async function backfillSearch(): Promise<number> {
  let done = 0;
  let after: string | undefined;
  for (;;) {
    const rows = await db().rightsRequest.findMany({
      where: { erasedAt: null, searchTokens: { none: {} }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, person: true, receivedOn: true },
    });
    const data = rows.flatMap(({ id, person, receivedOn }) => {
      const { name, email, customerNumber } = sealed.requestPerson.open(id, person);
      return searchWords(name, email, customerNumber).map((word) => ({
        token: searchToken(word),
        requestId: id,
        receivedOn,
      }));
    });
    await db().searchToken.createMany({ data, skipDuplicates: true });
    done += rows.length;
    if (rows.length < BATCH) return done;
    after = rows.at(-1)?.id;
  }
}
