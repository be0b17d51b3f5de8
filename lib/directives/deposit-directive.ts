// Signs a directive, or a new version of it: sealed, dated, hashed. Every version is kept; the last one counts.
import { randomUUID } from 'node:crypto';
import { charter } from '@/lib/cases/charter-in-force';
import { charterVersionId } from '@/lib/cases/charter-versions';
import { letterhead } from '@/lib/cases/letterhead';
import { now } from '@/lib/clock';
import { blindIndex, newReference } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Requester } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import type { DirectiveContent } from '@/lib/rules/directives/content';
import type { DepositAnswers } from '@/lib/schemas/directives';
import { addressOf } from './account-of';
import { lockFiling } from './filing-drafts';
import { nameTokens } from './who-died';

/** What the answers say, once every page has some; null before. */
export function contentOf({
  you,
  data,
  people,
  heirs,
  words,
  general,
}: DepositAnswers): DirectiveContent | null {
  if (!you || !data || !people || !heirs || !words || !general) return null;
  return { person: you, ...data, ...people, ...heirs, ...words, ...general };
}

/** The pages as they were answered: to change a directive is to write it again from what it says. */
export function answersOf(content: DirectiveContent): DepositAnswers {
  const { person, recipient, wishes, executors, opposed, instructions, general } = content;
  return {
    you: { ...person },
    data: { recipient, wishes: { ...wishes } },
    people: { executors: [...executors] },
    heirs: { opposed: [...opposed] },
    words: { instructions },
    general: { general },
  };
}

/** Signs a content: a directive, or the next version of the one in force, with its trace. */
export async function signDirective(
  tx: Tx,
  content: DirectiveContent,
  signed: { actor: Requester; locale: Locale; at: Date },
): Promise<{ id: string; reference: string; changed: boolean }> {
  const { actor, locale, at } = signed;
  const { accountId } = actor;
  const current = await tx.directive.findFirst({ where: { accountId, revokedAt: null, executedAt: null } });
  const number = (current?.number ?? 0) + 1;
  const found = { nameTokens: nameTokens(content.person.name) };
  const directive = current
    ? await tx.directive.update({ where: { id: current.id }, data: { ...found, number, locale } })
    : await tx.directive.create({
        data: { ...found, reference: newReference('DV'), accountId, locale, createdAt: at },
      });
  const id = randomUUID();
  const hash = blindIndex('directive', JSON.stringify(content));
  await tx.directiveVersion.create({
    data: {
      id,
      directiveId: directive.id,
      number,
      content: sealed.directiveContent.seal(id, content),
      hash,
      charterVersionId: await charterVersionId(tx, at, at),
      consentedAt: at,
    },
  });
  const action = current ? 'directive.changed' : 'directive.deposited';
  await audit(tx, { at, actor, action, facts: { directiveId: directive.id, number, hash } });
  return { id: directive.id, reference: directive.reference, changed: current !== null };
}

/** Whether it changed one. Throws `submission_incomplete` when a page is missing, `conflict` when it is out of date. */
export async function depositDirective(
  actor: Requester,
  signed: { version: number; locale: Locale },
): Promise<boolean> {
  const at = now();
  const { accountId } = actor;
  const { locale } = signed;
  const head = await letterhead(locale);
  return transaction(async (tx) => {
    const draft = await lockFiling(tx, 'directive', { accountId }, at);
    // A double click: the first has signed it.
    if (!draft) return false;
    if (draft.version !== signed.version) throw new AppError('conflict');
    const content = contentOf(draft.answers);
    if (!content) throw new AppError('submission_incomplete');
    const { reference, changed } = await signDirective(tx, content, { actor, locale, at });
    await tx.filingDraft.delete({ where: { id: draft.id } });
    await enqueueMail(tx, {
      template: 'directive-notice',
      to: await addressOf(tx, accountId),
      at,
      props: {
        ...head,
        kind: changed ? 'changed' : 'deposited',
        reference,
        on: localDateOf(at, charter().timeZone),
        url: `${env().APP_URL}${path(locale, '/directives')}`,
      },
    });
    return changed;
  });
}
