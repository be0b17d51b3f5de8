// A case as one ZIP for the authority: letters as PDF, what happened in order, the files, and the audit trail from its
// first row to the newest, which `npm run audit:verify` checks without this portal. Streamed: nothing is held whole.
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { blocksSchema } from '@/lib/documents/blocks';
import { type DocumentModel, renderDocument } from '@/lib/documents/pdf';
import { notFound } from '@/lib/errors';
import { read } from '@/lib/files/storage';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { charter } from './charter-in-force';
import { dossierBlocks } from './dossier-blocks';
import { readCase } from './read-case';

const BATCH = 2_000;

/** Throws `not_found` for who may not take cases away, and outside the scope. */
export async function exportDossier(
  actor: StaffMember,
  reference: string,
  locale: Locale,
): Promise<NodeJS.ReadableStream> {
  if (!may(actor, 'case.export')) throw notFound();
  const at = now();
  const found = await readCase(actor, reference, at);
  const { id } = found;
  await transaction((tx) =>
    audit(tx, { at, actor, action: 'case.exported', requestId: id, facts: { reference } }),
  );
  const t = translator(locale, 'register');
  const zip = new ZipFile();
  const title = t('dossier.title', { reference });
  zip.addBuffer(await pdf({ title, locale, blocks: dossierBlocks(found, locale) }), `${reference}.pdf`);
  await addLetters(zip, id, found.locale, reference);
  await addFiles(zip, actor, id);
  zip.addReadStreamLazy('audit.json', (done) => done(null, Readable.from(trailOf(id))));
  zip.end();
  return zip.outputStream;
}

const pdf = (document: Pick<DocumentModel, 'title' | 'locale' | 'blocks'>): Promise<Buffer> => {
  const { controller, dpo } = charter();
  return renderDocument({ ...document, letterhead: [controller.name, ...dpo.postal] });
};

async function addLetters(zip: ZipFile, requestId: string, locale: Locale, reference: string): Promise<void> {
  const { timeZone } = charter();
  const name = (at: Date, kind: string) => `letters/${localDateOf(at, timeZone)}-${kind}.pdf`;
  const title = translator(locale, 'desk')('answer.letterTitle', { reference });
  const sent = await db().answer.findMany({
    where: { requestId, sentAt: { not: null } },
    orderBy: { sentAt: 'asc' },
  });
  for (const { id, letter, sentAt, kind } of sent) {
    if (!letter?.length || !sentAt) continue;
    const blocks = blocksSchema.parse(sealed.answerLetter.open(id, letter));
    zip.addBuffer(await pdf({ title, locale, blocks }), name(sentAt, `${kind}-${id.slice(0, 8)}`));
  }
  const letters = await db().letter.findMany({ where: { requestId }, orderBy: { createdAt: 'asc' } });
  for (const { id, kind, blocks, createdAt } of letters) {
    const content = blocksSchema.parse(sealed.letterBlocks.open(id, blocks));
    const slug = kind.replace(/[^a-z0-9]+/gi, '-');
    zip.addBuffer(
      await pdf({ title: reference, locale, blocks: content }),
      name(createdAt, `${slug}-${id.slice(0, 8)}`),
    );
  }
}

/** What may be downloaded one by one goes with it; a file that is or may be infected does not. */
async function addFiles(zip: ZipFile, actor: StaffMember, requestId: string): Promise<void> {
  const files = await db().storedFile.findMany({
    where: { requestId, request: readable(actor), scan: { in: ['clean', 'not_scanned'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  for (const [index, file] of files.entries()) {
    const given = sealed.fileName
      .open(file.id, file.name)
      .replace(/[^\p{L}\p{N}. _-]/gu, '_')
      .replace(/^\.+/, '_');
    const name = `files/${String(index + 1).padStart(3, '0')}-${given.slice(-100)}`;
    zip.addReadStreamLazy(name, { mtime: file.createdAt }, (done) =>
      done(null, Readable.from(read(file.storageKey))),
    );
  }
}

/** The rows of the case whole, and of the others between them what links them: hashes alone. */
async function* trailOf(requestId: string): AsyncGenerator<string> {
  const first = await db().auditEvent.findFirst({ where: { requestId }, orderBy: { seq: 'asc' } });
  const head = await db().auditEvent.findFirst({ orderBy: { seq: 'desc' } });
  if (!first || !head) return;
  const newest = { seq: Number(head.seq), previousHash: head.previousHash, hash: head.hash };
  yield `{"format":"guichet-audit/1","head":${JSON.stringify(newest)},"rows":[`;
  let after = first.seq - 1n;
  let separator = '\n';
  for (;;) {
    const rows = await db().auditEvent.findMany({
      where: { seq: { gt: after, lte: head.seq } },
      orderBy: { seq: 'asc' },
      take: BATCH,
    });
    for (const { seq, previousHash, hash, ...content } of rows) {
      const link = { seq: Number(seq), previousHash, hash };
      yield separator + JSON.stringify(content.requestId === requestId ? { ...link, ...content } : link);
      separator = ',\n';
    }
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) break;
    after = last.seq;
  }
  yield ']}\n';
}
