// The person's files: of a draft, of a message, of identity; each is its owner's, and goes where it should.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import type { Requester, StaffMember } from '@/lib/rules/actor';
import { MAX_FILES } from '@/lib/rules/files';
import type { Answers } from '@/lib/schemas/wizards';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { makeDraft, makeFile, paper } from '@/lib/testing/files';
import { answerIdentity } from './answer-identity';
import { askIdentity } from './ask-person';
import { listCaseFiles, readMessageDraft } from './case-files';
import { decideIdentity } from './decide-identity';
import { addDraftFile, listDraftFiles, removeDraftFile } from './draft-files';
import { dropDraft } from './drafts';
import { joinFile, keepTyped, takeBack } from './message-draft';
import { postMessage } from './post-message';
import { readFile } from './read-file';
import { submitRequest } from './submit-request';

const DAY = 86_400_000;
const at = new Date();
const soon = new Date(at.getTime() + DAY);
const onDisk = () =>
  readdirSync(join(process.env.GUICHET_DATA ?? '', 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const EVIDENCE = { right: 'rectification', purpose: 'evidence' } as const;
const MANDATE = { right: 'rectification', purpose: 'mandate' } as const;
const NOT_FOUND = { code: 'not_found' };

const ANSWERS: Answers = {
  who: { filedAs: 'self' },
  client: { forClient: 'no', clientName: '' },
  identity: { name: 'Zoé', email: 'zoe@exemple.test', customerNumber: '', postalAddress: '' },
  corrections: { datum1: 'Mon nom', held1: '', right1: 'Le Goff' },
  evidence: {},
  more: { more: '' },
};

let dpo: StaffMember;
let other: StaffMember;
beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at }));
  other = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at }));
});

describe('of a draft', () => {
  it('are its browser’s alone, and follow it into the request', async () => {
    const draft = await makeDraft('rectification', ANSWERS, soon);
    const stranger = await makeDraft('rectification', ANSWERS, soon);
    await addDraftFile(draft.actor, EVIDENCE, paper('facture.pdf'));
    // Of a page that no longer matters: the person files for themselves.
    await addDraftFile(draft.actor, MANDATE, paper('mandat.pdf'));
    const [file, mandate] = await listDraftFiles(draft.id);
    expect(file).toMatchObject({ name: 'facture.pdf', purpose: 'evidence', scan: 'not_scanned' });
    const id = file?.id ?? '';
    await expect(readFile(stranger.actor, id)).rejects.toMatchObject(NOT_FOUND);
    await expect(removeDraftFile(stranger.actor, 'rectification', id)).rejects.toMatchObject(NOT_FOUND);
    await expect(readFile(dpo, id)).rejects.toMatchObject(NOT_FOUND);
    expect((await readFile(draft.actor, id)).name).toBe('facture.pdf');

    const { version } = await db().draft.findUniqueOrThrow({ where: { id: draft.id } });
    const submission = { draftId: draft.id, locale: 'fr' } as const;
    // The page was shown before the files came.
    await expect(submitRequest(draft.actor, { ...submission, version: version - 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { reference } = await submitRequest(draft.actor, { ...submission, version });
    expect((await listCaseFiles(dpo, reference)).map(({ name }) => name)).toEqual(['facture.pdf']);
    expect(await db().storedFile.findUnique({ where: { id: mandate?.id ?? '' } })).toBeNull();
    expect((await readFile(dpo, id)).name).toBe('facture.pdf');
    await expect(readFile(draft.actor, id)).rejects.toMatchObject(NOT_FOUND);
  });

  it('stay with it while a page is missing: nothing is filed', async () => {
    const { corrections: _, ...missing } = ANSWERS;
    const draft = await makeDraft('rectification', missing, soon);
    await addDraftFile(draft.actor, EVIDENCE, paper('facture.pdf'));
    const { version } = await db().draft.findUniqueOrThrow({ where: { id: draft.id } });
    const submission = { draftId: draft.id, locale: 'fr', version } as const;
    await expect(submitRequest(draft.actor, submission)).rejects.toMatchObject({
      code: 'submission_incomplete',
    });
    expect(await listDraftFiles(draft.id)).toHaveLength(1);
    expect(await db().rightsRequest.count({ where: { submissionId: draft.id } })).toBe(0);
  });

  it('are ten at most, and go when one starts anew', async () => {
    const before = onDisk().length;
    const draft = await makeDraft('rectification', {}, soon);
    for (let count = 0; count < MAX_FILES; count++) await makeFile({ draftId: draft.id });
    await expect(addDraftFile(draft.actor, EVIDENCE, paper())).rejects.toMatchObject({
      code: 'too_many_files',
    });
    const [first] = await listDraftFiles(draft.id);
    await removeDraftFile(draft.actor, 'rectification', first?.id ?? '');
    await addDraftFile(draft.actor, EVIDENCE, paper());
    expect(onDisk()).toHaveLength(before + MAX_FILES);
    await dropDraft(draft.actor.sessionId, 'rectification');
    expect(onDisk()).toHaveLength(before);
  });
});

async function open() {
  const receivedAt = new Date(at.getTime() - 2 * DAY);
  return transaction((tx) => makeCase(tx, { receivedAt, at, status: 'in_progress' }));
}
const statusOf = (id: string) =>
  db().rightsRequest.findUniqueOrThrow({ where: { id }, include: { pauses: true, identityChecks: true } });

describe('of a message', () => {
  it('are its writer’s until it is sent, then both sides’, and nobody else’s', async () => {
    const { reference, requester } = await open();
    const stranger = (await open()).requester;
    const writing = { reference, identity: false };
    for (const writer of [requester, dpo]) {
      await keepTyped(writer, writing, 'Voici.');
      await joinFile(writer, writing, paper('joint.pdf'));
      const [file] = (await readMessageDraft(writer, reference))?.files ?? [];
      const id = file?.id ?? '';
      const reader: Requester | StaffMember = writer === dpo ? requester : dpo;
      await expect(readFile(reader, id)).rejects.toMatchObject(NOT_FOUND);
      await expect(readFile(other, id)).rejects.toMatchObject(NOT_FOUND);
      await expect(takeBack(reader, writing, id)).rejects.toMatchObject(NOT_FOUND);
      await postMessage(writer, reference, '');
      expect(await readMessageDraft(writer, reference)).toBeNull();
      for (const one of [requester, dpo, other]) expect((await readFile(one, id)).name).toBe('joint.pdf');
      await expect(readFile(stranger, id)).rejects.toMatchObject(NOT_FOUND);
      await expect(takeBack(writer, writing, id)).rejects.toMatchObject(NOT_FOUND);
    }
    await expect(postMessage(requester, reference, '')).rejects.toMatchObject({ code: 'message_empty' });
    await expect(joinFile(stranger, writing, paper())).rejects.toMatchObject(NOT_FOUND);
    await expect(keepTyped(stranger, writing, 'x')).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('of identity', () => {
  it('the answer starts the clock again and tells the desk; the decision erases the document', async () => {
    const { id, reference, requester } = await open();
    await askIdentity(dpo, { reference, version: 0 }, { words: 'Une autre adresse.' });
    const writing = { reference, identity: true };
    await keepTyped(requester, writing, '');
    await joinFile(requester, writing, paper('carte.pdf'));
    await answerIdentity(requester, reference, '');
    const answered = await statusOf(id);
    expect(answered).toMatchObject({ status: 'in_progress', unreadByStaff: true, awaitingSince: null });
    expect(answered.pauses.every(({ to }) => to !== null)).toBe(true);
    expect(answered.identityChecks[0]?.answeredAt).toBeInstanceOf(Date);
    // Asked once, answered once.
    await expect(answerIdentity(requester, reference, 'encore')).rejects.toMatchObject({
      code: 'status_not_allowed',
    });
    const [file] = await listCaseFiles(dpo, reference);
    expect(file).toMatchObject({ name: 'carte.pdf', purpose: 'identity' });

    const before = onDisk().length;
    const { version } = answered;
    await decideIdentity(dpo, { reference, version }, { method: 'document', established: true });
    expect(onDisk()).toHaveLength(before - 1);
    expect(await listCaseFiles(dpo, reference)).toEqual([]);
    expect((await statusOf(id)).identityChecks).toMatchObject([
      { method: 'document', decision: 'established', deciderId: dpo.staffId },
    ]);
    expect(await db().erasure.count({ where: { rowId: file?.id } })).toBe(1);
  });
});
