// Sends the answer: the letter is composed, checked and sealed as it is, the case is closed, the person is told.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { CaseVersion } from './change-case';
import { composeLetter } from './compose-letter';
import { keepFingerprint } from './keep-fingerprint';
import { bothHeads, mailCommon, mailPerson } from './notify-person';
import { makeRecipientTasks } from './recipient-tasks';
import { changeAnswer } from './save-answer';

/**
 * Sends the draft. The version is that of the page on which the letter was read over: what leaves is what was read.
 * Throws as `changeCase` does, `letter_incomplete` while something that the law wants is missing, and `file_infected` for a file that
 * the virus scanner blocks.
 */
export async function sendAnswer(actor: StaffMember, target: CaseVersion): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request, status, review } = await changeAnswer(tx, actor, target);
    const draft = await tx.answer.findFirst({
      where: { requestId: request.id, sentAt: null },
      include: { files: { orderBy: { createdAt: 'asc' } } },
    });
    const letter = draft && (await composeLetter(tx, request, draft, at));
    if (!draft || !letter?.complete) throw new AppError('letter_incomplete');
    const { id, outcome, files } = draft;
    // Nobody could open it: the answer would be without it.
    if (files.some(({ scan }) => scan === 'infected')) throw new AppError('file_infected');
    await tx.answer.update({
      where: { id },
      data: { letter: sealed.answerLetter.seal(id, letter.blocks), sentAt: at, staffId: actor.staffId },
    });
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: {
        status,
        outcome,
        // The file is kept from the first answer on.
        closedAt: request.closedAt ?? at,
        reviewedAt: review ? at : request.reviewedAt,
        unreadByStaff: false,
        acknowledgedAt: request.acknowledgedAt ?? at,
      },
    });
    // A review that changes nothing has nothing to tell anyone else.
    const decided = outcome !== request.outcome;
    if (decided && request.right === 'objection' && (outcome === 'granted' || outcome === 'partly_granted'))
      await keepFingerprint(tx, request, at);
    const recipients = decided && outcome ? await makeRecipientTasks(tx, request, outcome, at) : 0;
    await audit(tx, {
      at,
      actor,
      action: review ? 'review.answered' : 'answer.sent',
      requestId: request.id,
      facts: { answerId: id, outcome, files: files.length, recipients },
    });
    await mailPerson(tx, request, { template: 'answer-ready', props: mailCommon(request, heads), at });
  });
}
