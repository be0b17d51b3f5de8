// One's own directive: read, changed, revoked, recalled or not. Nobody else's eyes.
import { charter } from '@/lib/cases/charter-in-force';
import { letterhead } from '@/lib/cases/letterhead';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import type { Directive, DirectiveVersion } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Requester, Visitor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';
import type { DirectiveContent } from '@/lib/rules/directives/content';
import { addressOf } from './account-of';
import { answersOf } from './deposit-directive';
import { readFiling, saveFiling } from './filing-drafts';

const inForce = ({ accountId }: Requester) => ({ accountId, revokedAt: null, executedAt: null });

type VersionState = 'current' | 'replaced' | 'revoked' | 'executed';
interface OwnVersion {
  number: number;
  hash: string;
  state: VersionState;
  /** In the controller's zone. */
  signedOn: PlainDate;
  content: DirectiveContent;
  /** The charter that it was written under. */
  charterVersionId: string;
}
type Stored = Directive & { versions: DirectiveVersion[] };

/** A directive with all its versions, newest first; the newest is 'current' unless it was revoked or carried out. */
function opened({ reference, remind, number: last, revokedAt, executedAt, versions }: Stored) {
  const { timeZone } = charter();
  const end: VersionState = revokedAt ? 'revoked' : executedAt ? 'executed' : 'current';
  const all = versions.map(
    ({ id, content, number, hash, consentedAt, charterVersionId }): OwnVersion => ({
      number,
      charterVersionId,
      hash,
      state: number === last ? end : 'replaced',
      signedOn: localDateOf(consentedAt, timeZone),
      content: sealed.directiveContent.open(id, content),
    }),
  );
  const [current] = all;
  return current && { reference, remind, versions: all, current };
}
export type OwnDirective = NonNullable<ReturnType<typeof opened>>;

/** Every directive of the author that is still kept, newest first: the one in force, if any, and those before. */
export async function listOwnDirectives(actor: Requester): Promise<OwnDirective[]> {
  const found = await db().directive.findMany({
    where: { accountId: actor.accountId },
    include: { versions: { orderBy: { number: 'desc' } } },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  return found.flatMap((directive) => opened(directive) ?? []);
}

/** The directive in force; null when there is none. */
export const readOwnDirective = async (actor: Requester): Promise<OwnDirective | null> =>
  (await listOwnDirectives(actor)).find(({ current }) => current.state === 'current') ?? null;

/** Throws `not_found` for anyone but the author. */
export async function readOwnVersion(actor: Requester | Visitor, reference: string, number: number) {
  const all = actor.kind === 'requester' ? await listOwnDirectives(actor) : [];
  const directive = all.find((one) => one.reference === reference);
  const version = directive?.versions.find((one) => one.number === number);
  if (!version) throw notFound();
  return version;
}

/** Begins a change: the pages hold what the directive says now. A change begun before is gone on with. */
export async function beginChange(actor: Requester): Promise<void> {
  const owner = { accountId: actor.accountId };
  if (await readFiling('directive', owner)) return;
  const directive = await readOwnDirective(actor);
  if (directive) await saveFiling('directive', owner, answersOf(directive.current.content));
}

/** Throws `not_found` when none is in force. */
export async function revokeDirective(actor: Requester, locale: Locale): Promise<void> {
  const at = now();
  const head = await letterhead(locale);
  await transaction(async (tx) => {
    const directive = await tx.directive.findFirst({ where: inForce(actor) });
    const { count } = await tx.directive.updateMany({ where: inForce(actor), data: { revokedAt: at } });
    if (!directive || count === 0) throw notFound();
    await tx.filingDraft.deleteMany({ where: { accountId: actor.accountId, kind: 'directive' } });
    await audit(tx, { at, actor, action: 'directive.revoked', facts: { directiveId: directive.id } });
    await enqueueMail(tx, {
      template: 'directive-notice',
      to: await addressOf(tx, actor.accountId),
      at,
      props: {
        ...head,
        kind: 'revoked',
        reference: directive.reference,
        on: localDateOf(at, charter().timeZone),
        url: `${env().APP_URL}${path(locale, '/directives')}`,
      },
    });
  });
}

/** Switches the yearly reminder on or off. */
export async function setReminder(actor: Requester, remind: boolean): Promise<void> {
  await db().directive.updateMany({ where: inForce(actor), data: { remind } });
}
