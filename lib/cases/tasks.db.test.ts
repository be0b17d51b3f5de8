// Tasks lose nothing when two people hold them, and a note calls a colleague without saying what it says.
import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { addNote, readWork, recentMentions } from './case-work';
import { recipientLetter } from './recipient-letter';
import { saveAnswer } from './save-answer';
import { sendAnswer } from './send-answer';
import { addTask, changeTask, openTasks, settleTask, tasksOf } from './tasks';

let dpo: StaffMember;
let handler: StaffMember;
let auditor: StaffMember;

beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: now() }));
  handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at: now() }));
  auditor = await transaction((tx) => makeStaff(tx, { role: 'auditor', at: now() }));
});

const open = (right: 'access' | 'rectification' = 'access') =>
  transaction((tx) => makeCase(tx, { right, receivedAt: now(), at: now(), status: 'in_progress' }));

const nobody = { assigneeId: null, dueOn: null };

describe('a task', () => {
  it('is among those of the person it is for, as it falls due, until it is done', async () => {
    const { id, reference } = await open();
    await addTask(dpo, reference, { title: 'Plus tard', assigneeId: handler.staffId, dueOn: '2026-12-24' });
    await addTask(dpo, reference, { title: 'D’abord', assigneeId: handler.staffId, dueOn: '2026-12-01' });
    await addTask(dpo, reference, { title: 'À personne', ...nobody });
    expect((await openTasks(handler, 'me')).map(({ title }) => title)).toEqual(['D’abord', 'Plus tard']);
    expect((await openTasks(handler, 'all')).map(({ title }) => title)).toContain('À personne');
    const [first] = await tasksOf(id);
    await settleTask(handler, first?.id ?? '', null);
    expect((await openTasks(handler, 'me')).map(({ title }) => title)).toEqual(['Plus tard']);
  });

  it('changes only from what the page showed of it, and is done once', async () => {
    const { id, reference } = await open();
    await addTask(dpo, reference, { title: 'Une fois', ...nobody });
    const taskId = (await tasksOf(id))[0]?.id ?? '';
    const mine = { assigneeId: handler.staffId, dueOn: '2026-12-01' };
    await changeTask(handler, taskId, nobody, mine);
    const late = changeTask(dpo, taskId, nobody, { assigneeId: dpo.staffId, dueOn: null });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    const twice = await Promise.allSettled([
      settleTask(dpo, taskId, null),
      settleTask(handler, taskId, null),
    ]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is nobody’s to write who only reads, and goes to nobody who cannot work on it', async () => {
    const { reference } = await open();
    const task = { title: 'Rien', assigneeId: null, dueOn: null };
    await expect(addTask(auditor, reference, task)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = addTask(dpo, reference, { ...task, assigneeId: auditor.staffId });
    await expect(stranger).rejects.toMatchObject({ field: 'assignee' });
  });
});

it('a recipient is told with a letter, or not told for a reason; another task is never skipped', async () => {
  const { id, reference } = await open('rectification');
  await saveAnswer(dpo, { reference, version: 0 }, { outcome: 'granted', words: 'Corrigé.' });
  await sendAnswer(dpo, { reference, version: 1 });
  await addTask(dpo, reference, { title: 'À faire', ...nobody });
  const tasks = await tasksOf(id);
  const notice = tasks.find(({ kind }) => kind === 'recipient_notice')?.id ?? '';
  const other = tasks.find(({ kind }) => kind === 'manual')?.id ?? '';
  expect((await recipientLetter(handler, notice, 'fr')).pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(recipientLetter(handler, other, 'fr')).rejects.toMatchObject({ code: 'not_found' });
  await expect(settleTask(dpo, other, 'Trop long.')).rejects.toMatchObject({ code: 'conflict' });
  await settleTask(dpo, notice, 'Société liquidée.');
  expect((await tasksOf(id)).find((task) => task.id === notice)?.skipped).toBe('Société liquidée.');
});

it('a note calls a colleague by a mail that says nothing of it, and nobody who cannot read it', async () => {
  const { id, reference } = await open();
  const administrator = await transaction((tx) => makeStaff(tx, { role: 'administrator', at: now() }));
  const mentions = [handler.staffId, administrator.staffId, dpo.staffId];
  await addNote(dpo, reference, { body: 'Un doute sur l’adresse.', mentions });
  const { notes } = await readWork(handler, id, now());
  expect(notes.map((note) => note.mentions)).toEqual([[handler.staffId]]);
  const mails = await db().mail.findMany({ where: { requestId: id } });
  expect(mails.map(({ template }) => template)).toEqual(['staff-mentioned']);
  const [mail] = mails;
  const props = mail?.props ? JSON.stringify(sealed.mailProps.open(mail.id, mail.props)) : '';
  expect(props).toContain(reference);
  expect(props).not.toContain('adresse.');
  expect((await recentMentions(handler, now())).map((one) => one.reference)).toContain(reference);
  expect(await recentMentions(dpo, now())).toEqual([]);
});
