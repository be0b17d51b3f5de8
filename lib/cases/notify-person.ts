// A notice to the person whose request it is: its words in the thread, and a mail that says nothing of them.
import { randomUUID } from 'node:crypto';
import type { TemplateName, TemplateProps } from '@/emails';
import type { Tx } from '@/lib/db/client';
import type { RightsRequest } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { NOTICES, type NoticeName, WHERE } from '@/lib/documents/notices';
import { fillText } from '@/lib/documents/template';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { StaffMember } from '@/lib/rules/actor';
import { charter } from './charter-in-force';
import { letterhead } from './letterhead';
import { keepLetter, type LetterKind } from './letters';

/** Read before the transaction begins. */
export const bothHeads = async () => ({ fr: await letterhead('fr'), en: await letterhead('en') });
export type Heads = Awaited<ReturnType<typeof bothHeads>>;

/** What every mail about a request is given. */
export const mailCommon = (request: RightsRequest, heads: Heads) => ({
  ...heads[request.locale],
  reference: request.reference,
  url: `${env().APP_URL}${path(request.locale, '/follow')}`,
});

/** Writes the notice into the thread, in the language of the request. */
export async function writeNotice(
  tx: Tx,
  request: RightsRequest,
  notice: { name: NoticeName; actor: StaffMember; at: Date; variables: Record<string, string> },
): Promise<void> {
  const { authority, court } = charter();
  const { locale, reference } = request;
  const { name, email } = sealed.requestPerson.open(request.id, request.person);
  const where = WHERE[email === '' ? 'paper' : 'page'][locale];
  const known = { name, reference, authority: authority.name[locale], court: court[locale], where };
  const body = fillText(NOTICES[notice.name][locale], { ...known, ...notice.variables });
  const id = randomUUID();
  await tx.message.create({
    data: {
      id,
      requestId: request.id,
      author: 'staff',
      staffId: notice.actor.staffId,
      body: sealed.messageBody.seal(id, body),
      createdAt: notice.at,
    },
  });
  await printInstead(tx, request, { kind: notice.name, text: body, actor: notice.actor, at: notice.at });
}

/** What would be read on the tracking page, as a letter to print for a person who gave no address. */
export async function printInstead(
  tx: Tx,
  request: RightsRequest,
  letter: { kind: LetterKind; text: string; actor: StaffMember; at: Date },
): Promise<void> {
  const { kind, text, actor, at } = letter;
  const { email } = sealed.requestPerson.open(request.id, request.person);
  if (email !== '') return;
  const blocks = text.split(/\n{2,}/).map((part) => ({ kind: 'paragraph' as const, text: part }));
  await keepLetter(tx, request, { kind, blocks, actor, at });
}

/** Nothing leaves for a person who gave no address, by post or by phone: the desk says so beside the name. */
export async function mailPerson<T extends TemplateName>(
  tx: Tx,
  request: RightsRequest,
  mail: { template: T; props: TemplateProps<T>; at: Date },
): Promise<void> {
  const { email } = sealed.requestPerson.open(request.id, request.person);
  if (email === '') return;
  await enqueueMail(tx, { ...mail, to: email, requestId: request.id });
}
