// Replies that the desk sends often: worded once by the DPO, filled in for a case, read over by whoever sends them.
import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { fillText, unknownIn } from '@/lib/documents/template';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { RIGHT_NAME } from '@/lib/rules/right-names';
import { charter } from './charter-in-force';
import { addVersion, newestOf, newestTemplate, replyKey, versionsOf } from './templates';

export const REPLY_VARIABLES = [
  'name',
  'reference',
  'right',
  'receivedOn',
  'dueOn',
  'controller',
  'dpoEmail',
] as const;
type Variables = Record<(typeof REPLY_VARIABLES)[number], string>;

const slugOf = (key: string) => key.slice('reply.'.length);

/** Those on offer, by title. */
export async function listReplies(locale?: Locale) {
  const newest = await newestOf('reply', locale);
  return newest
    .filter(({ retired }) => !retired)
    .map(({ key, title, version, ...reply }) => ({ slug: slugOf(key), title, version, locale: reply.locale }))
    .sort((a, b) => a.title.localeCompare(b.title, 'fr'));
}

/** Its versions, the newest first. Throws `not_found` for who words no replies. */
export async function readReply(actor: StaffMember, slug: string, locale: Locale) {
  if (!may(actor, 'template.write')) throw notFound();
  return versionsOf(replyKey(slug), locale);
}

/** A name that no other reply has, from the title: 'nous-cherchons-4f2a'. */
export function newSlug(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${words}-${randomBytes(2).toString('hex')}`.replace(/^-/, '');
}

/** Saves it, or names the variables that nothing fills. Throws as `addVersion` does. */
export async function saveReply(
  actor: StaffMember,
  reply: { slug: string; locale: Locale; title: string; body: string; retired?: boolean },
  shown: number,
): Promise<string[]> {
  const { slug, ...wording } = reply;
  const variables = Object.fromEntries(REPLY_VARIABLES.map((name) => [name, '']));
  const unknown = unknownIn(wording.body, { variables, parts: {} });
  if (unknown.length === 0) await addVersion(actor, { key: replyKey(slug), ...wording }, shown);
  return unknown;
}

/** The reply for a case, in its language. Throws `forbidden`, and `not_found` outside the scope or for none. */
export async function fillReply(actor: StaffMember, reference: string, slug: string): Promise<string> {
  if (!may(actor, 'case.write')) throw new AppError('forbidden');
  const request = await db().rightsRequest.findFirst({ where: { AND: [readable(actor), { reference }] } });
  const reply = request && (await newestTemplate(db(), replyKey(slug), request.locale));
  if (!request || !reply || reply.retired) throw notFound();
  const { locale, right } = request;
  const { controller, dpo } = charter();
  const variables: Variables = {
    name: sealed.requestPerson.open(request.id, request.person).name,
    reference,
    right: RIGHT_NAME[right][locale],
    receivedOn: formatDate(fromColumn(request.receivedOn), locale),
    dueOn: formatDate(fromColumn(request.dueOn), locale),
    controller: controller.name,
    dpoEmail: dpo.email,
  };
  return fillText(reply.body, variables);
}

/** The reply on an example, for whoever words it. */
export function exampleReply(locale: Locale, body: string): string {
  const { controller, dpo } = charter();
  const variables: Variables = {
    name: 'Camille Durand',
    reference: 'DR-2222-3333-4444',
    right: RIGHT_NAME.access[locale],
    receivedOn: formatDate('2026-03-05', locale),
    dueOn: formatDate('2026-04-07', locale),
    controller: controller.name,
    dpoEmail: dpo.email,
  };
  return fillText(body, variables);
}
