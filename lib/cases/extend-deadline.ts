// The answer is put off by one or two months from receipt, for a reason that the person is told. GDPR Art. 12(3).
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import { dueSteps } from '@/lib/rules/due-steps';
import { type ExtensionGround, judgeExtension } from '@/lib/rules/extension';
import { type CaseVersion, changeCase } from './change-case';
import { deadlineFacts } from './clock';
import { bothHeads, mailCommon, mailPerson, writeNotice } from './notify-person';
import { recount } from './recount';

/** Throws as `changeCase` does, and `extension_not_allowed` once the first month is over or two months are used. */
export async function extendDeadline(
  actor: StaffMember,
  target: CaseVersion,
  extension: { months: 1 | 2; ground: ExtensionGround; words: string },
): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const { request, status } = await changeCase(tx, actor, target, 'extend');
    const pauses = await tx.pause.findMany({ where: { requestId: request.id } });
    const { months, ground, words } = extension;
    const verdict = judgeExtension(
      deadlineFacts({ ...request, pauses }, at),
      localDateOf(at, request.timeZone),
    );
    if (!verdict.allowed || !verdict.months.includes(months)) throw new AppError('extension_not_allowed');
    const previousDueOn = fromColumn(request.dueOn);
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, extendedByMonths: months, extendedAt: at, extensionGround: ground },
    });
    const { dueOn, steps } = await recount(tx, request.id, at);
    const said = { notice: 'extension', words, ground, previousDueOn, dueOn } as const;
    await writeNotice(tx, request, { actor, at, said });
    const facts = { months, ground, previousDueOn, dueOn };
    await audit(tx, { at, actor, action: 'request.extended', requestId: request.id, facts });
    await mailPerson(tx, request, {
      template: 'deadline-extended',
      at,
      props: {
        ...mailCommon(request, heads),
        previousDueOn,
        dueOn,
        reasons: [ground],
        steps: dueSteps(steps, request.locale),
      },
    });
  });
}
