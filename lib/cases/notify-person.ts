// A notice to the person whose request it is: its words in the thread, and a mail that says nothing of them.
import { randomUUID } from 'node:crypto';
import type { TemplateName, TemplateProps } from '@/emails';
import type { Tx } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { RightsRequest } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import type { Block } from '@/lib/documents/blocks';
import { noticeLetter, type Said } from '@/lib/documents/notice-letter';
import { plainText } from '@/lib/documents/plain-blocks';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { StaffMember } from '@/lib/rules/actor';
import { charter } from './charter-in-force';
import { letterhead } from './letterhead';
import { keepLetter, type LetterKind } from './letters';
import { wordingOf } from './templates';

/** Read before the transaction begins. */
export const bothHeads = async () => ({ fr: await letterhead('fr'), en: await letterhead('en') });
export type Heads = Awaited<ReturnType<typeof bothHeads>>;

/** What every mail about a request is given. */
export const mailCommon = (request: RightsRequest, heads: Heads) => ({
  ...heads[request.locale],
  reference: request.reference,
  url: `${env().APP_URL}${path(request.locale, '/follow')}`,
});

interface Notice {
  actor: StaffMember;
  at: Date;
  said: Said;
}

/**
 * The notice in the newest wording, in the language of the request: as it is read on paper, or on the tracking page.
 */
export async function composeNotice(
  tx: Tx,
  request: RightsRequest,
  said: Said,
  paper = false,
): Promise<Block[]> {
  const { locale, reference, right } = request;
  const { name, email } = sealed.requestPerson.open(request.id, request.person);
  const template = await wordingOf(tx, { right, notice: said.notice }, locale);
  const receivedOn = fromColumn(request.receivedOn);
  const facts = {
    charter: charter(),
    locale,
    reference,
    right,
    name,
    receivedOn,
    onPaper: paper || email === '',
    said,
  };
  return noticeLetter(facts, template);
}

/** Writes the notice into the thread, and keeps it as a letter. */
export async function writeNotice(
  tx: Tx,
  request: RightsRequest,
  { actor, at, said }: Notice,
): Promise<void> {
  const blocks = await composeNotice(tx, request, said);
  const id = randomUUID();
  const body = sealed.messageBody.seal(id, plainText(blocks));
  const { staffId } = actor;
  await tx.message.create({
    data: { id, requestId: request.id, author: 'staff', staffId, body, createdAt: at },
  });
  const letter = { kind: said.notice, blocks: await composeNotice(tx, request, said, true), actor, at };
  await keepLetter(tx, request, letter);
}

/** A message of the desk, as a letter to print for a person who gave no address and reads no thread. */
export async function printInstead(
  tx: Tx,
  request: RightsRequest,
  letter: { kind: LetterKind; blocks: readonly Block[]; actor: StaffMember; at: Date },
): Promise<void> {
  const { email } = sealed.requestPerson.open(request.id, request.person);
  if (email === '') await keepLetter(tx, request, letter);
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
