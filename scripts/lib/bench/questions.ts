// What is asked of the desk, each with the SQL of the same rows: the page less everything but the database.
import { createHmac } from 'node:crypto';
import { PAGE } from '@/lib/schemas/queue';

export interface Made {
  rareName: string;
  commonWord: string;
  closedReference: string;
  reference: string;
  staffId: string;
  cookie: string;
}

export interface Question {
  name: string;
  path: string;
  /** Empty for the page that the others are compared with. */
  sql: readonly [string, unknown[]][];
}

export const EMPTY = 'an empty page';
export const FIRST = 'queue, first page';

const COLUMNS =
  'r.id, r.reference, r."right", r.status, r."receivedOn", r."dueOn", r."closedAt", r.person, r.tags, r."unreadByStaff", r."assigneeId"';
/** A page of the queue, and the row that says whether there is another. */
const MOST = `LIMIT ${PAGE + 1}`;
const PAUSES = 'SELECT * FROM "Pause" WHERE "requestId" = ANY($1)';

export function questions(
  { rareName, commonWord, closedReference, reference }: Made,
  indexKey: string,
  year: number,
): Question[] {
  const tokenOf = (word: string) =>
    createHmac('sha256', Buffer.from(indexKey, 'base64')).update(`word:${word}`).digest('base64url');
  const search = (name: string, word: string): Question => ({
    name,
    path: `/fr/dpo?q=${word}`,
    sql: [
      [
        `SELECT ${COLUMNS} FROM "SearchToken" s JOIN "RightsRequest" r ON r.id = s."requestId" WHERE s.token = $1
         ORDER BY s."receivedOn" DESC, s."requestId" DESC ${MOST}`,
        [tokenOf(word.toLowerCase())],
      ],
      [PAUSES, [[]]],
    ],
  });
  const open = 'r."closedAt" IS NULL AND r."confirmedAt" IS NOT NULL';
  const after = (column: string) => `(SELECT ${column} FROM "RightsRequest" WHERE reference = $1)`;
  return [
    { name: EMPTY, path: '/fr/dpo/profil/telephone', sql: [] },
    {
      name: FIRST,
      path: '/fr/dpo',
      sql: [
        [
          `SELECT ${COLUMNS} FROM "RightsRequest" r WHERE ${open} ORDER BY "closedAt", "dueOn", id ${MOST}`,
          [],
        ],
        [PAUSES, [[]]],
      ],
    },
    {
      name: 'queue, page in the middle of all closed',
      path: `/fr/dpo?view=closed&after=${closedReference}`,
      sql: [
        [
          `SELECT ${COLUMNS} FROM "RightsRequest" r WHERE r."closedAt" <= ${after('"closedAt"')}
           AND (r."closedAt" < ${after('"closedAt"')} OR r.id < ${after('id')})
           ORDER BY r."closedAt" DESC, r.id DESC ${MOST}`,
          [closedReference],
        ],
        [PAUSES, [[]]],
      ],
    },
    search('search by name', rareName),
    search('search of a word that all have', commonWord),
    {
      name: 'a case',
      path: `/fr/dpo/dossiers/${reference}`,
      sql: [
        ['SELECT * FROM "RightsRequest" WHERE reference = $1', [reference]],
        ...['Message', 'Answer', 'Letter', 'Pause', 'Mail', 'Note', 'Task', 'StoredFile', 'AuditEvent'].map(
          (table): [string, unknown[]] => [
            `SELECT * FROM "${table}" WHERE "requestId" = (SELECT id FROM "RightsRequest" WHERE reference = $1)`,
            [reference],
          ],
        ),
      ],
    },
    {
      name: 'statistics of a year',
      path: `/fr/dpo/statistiques?year=${year}`,
      sql: [
        [
          `SELECT "right", outcome, date_trunc('month', "receivedOn"), count(*) FROM "RightsRequest"
           WHERE "receivedOn" BETWEEN $1 AND $2 AND "confirmedAt" IS NOT NULL GROUP BY 1, 2, 3`,
          [`${year}-01-01`, `${year}-12-31`],
        ],
      ],
    },
  ];
}
