// The form of a message, of the person's and of the desk's: its words, a file to attach or to take back, and sending.
// Whatever is refused, the words come back.
import { answerIdentity } from '@/lib/cases/answer-identity';
import { joinFile, keepTyped, takeBack, type Writer, type Writing } from '@/lib/cases/message-draft';
import { postMessage } from '@/lib/cases/post-message';
import { AppError, notFound } from '@/lib/errors';
import type { Locale } from '@/lib/rules/bilingual';
import { messageBody } from '@/lib/schemas/follow';
import { answerForm, type Fields } from '../_upload';

interface Form {
  reference: string;
  /** Who is counted. */
  subject: string;
  page: (locale: Locale) => string;
  /** Words to put after what is typed, when the form asks for some. */
  insert?: (fields: Fields) => Promise<string>;
}

export function answerMessageForm(
  request: Request,
  actor: Writer,
  { reference, subject, page, insert }: Form,
): Promise<Response> {
  const writing = ({ about }: Fields): Writing => ({ reference, identity: about === 'identity' });
  let joined = false;
  return answerForm(request, {
    limited: 'message',
    subject,
    where: 'message',
    page,
    problem: 'refused',
    async take({ fields, file }) {
      if (!file || fields.remove) return;
      await keepTyped(actor, writing(fields), typed(fields));
      await joinFile(actor, writing(fields), file);
      joined = true;
    },
    async finish(fields, locale) {
      const here = writing(fields);
      if (typeof fields.remove === 'string') {
        await keepTyped(actor, here, typed(fields));
        await takeBack(actor, here, fields.remove);
        return `${page(locale)}?done=unjoined#write`;
      }
      if (fields.press === 'join') {
        if (joined) return `${page(locale)}?done=joined#write`;
        await keepTyped(actor, here, typed(fields));
        throw new AppError('file_empty');
      }
      if (fields.press === 'insert' && insert) {
        // Kept first: no reply may be chosen.
        await keepTyped(actor, here, typed(fields));
        const words = await insert(fields);
        await keepTyped(actor, here, [typed(fields).trimEnd(), words].filter(Boolean).join('\n\n'));
        return `${page(locale)}#write`;
      }
      await send(actor, here, typed(fields));
      return `${page(locale)}?done=message#messages`;
    },
  });
}

const typed = ({ body }: Fields): string => (typeof body === 'string' ? body.replaceAll('\r\n', '\n') : '');

async function send(actor: Writer, writing: Writing, body: string): Promise<void> {
  try {
    const words = messageBody.safeParse(body);
    if (!words.success) {
      const long = words.error.issues.some(({ message }) => message === 'field.too_long');
      throw new AppError(long ? 'message_long' : 'invalid_characters');
    }
    if (!writing.identity) return await postMessage(actor, writing.reference, words.data);
    if (actor.kind !== 'requester') throw notFound();
    await answerIdentity(actor, writing.reference, words.data);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'not_found' && error.code !== 'forbidden')
      await keepTyped(actor, writing, body);
    throw error;
  }
}
