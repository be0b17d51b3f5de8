// The letter of a notice of Art. 19, as a PDF to send to its recipient.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { recipientLetter as letterTo } from '@/lib/documents/notice-letter';
import { notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import { isNoticed } from '@/lib/rules/notices';
import { charter } from './charter-in-force';
import { houseDocument } from './house-document';
import { wordingOf } from './templates';

/** In the language of the desk. Throws `not_found` outside the actor's scope, and for a task of another kind. */
export async function recipientLetter(
  actor: StaffMember,
  taskId: string,
  locale: Locale,
): Promise<{ reference: string; pdf: Buffer }> {
  const where = { id: taskId, kind: 'recipient_notice' as const, request: readable(actor) };
  const task = await db().task.findFirst({ where, include: { request: true } });
  if (!task || !isNoticed(task.request.right)) throw notFound();
  const { id, reference, right, person, timeZone } = task.request;
  const facts = { taskId };
  await transaction((tx) => audit(tx, { at: now(), actor, action: 'letter.read', requestId: id, facts }));
  const { controller, dpo } = charter();
  const pdf = await houseDocument({
    title: translator(locale, 'tasks')('letterTitle', { reference }),
    locale,
    letterhead: [controller.name, ...dpo.postal],
    recipient: [sealed.taskTitle.open(taskId, task.title)],
    blocks: letterTo(
      {
        charter: charter(),
        locale,
        right,
        reference,
        name: sealed.requestPerson.open(id, person).name,
        // It was made with the answer.
        answeredOn: localDateOf(task.createdAt, timeZone),
      },
      // What was sent is what was in use then.
      await wordingOf(db(), { right, notice: 'recipient' }, locale, task.doneAt ?? undefined),
    ),
  });
  return { reference, pdf };
}
