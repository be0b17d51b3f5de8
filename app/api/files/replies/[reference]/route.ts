// What the desk writes to the person, with files.
import { fillReply } from '@/lib/cases/canned-replies';
import { AppError } from '@/lib/errors';
import { insertion } from '@/lib/schemas/templates';
import { atDesk } from '../../_at-desk';
import { answerMessageForm } from '../../_message-form';

export const POST = atDesk((request, actor, desk) =>
  answerMessageForm(request, actor, {
    ...desk,
    async insert(fields) {
      const chosen = insertion.safeParse(fields);
      if (!chosen.success) throw new AppError('reply_missing');
      return fillReply(actor, desk.reference, chosen.data.reply);
    },
  }),
);
