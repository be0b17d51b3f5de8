// Which columns are sealed, and what is inside: one line each, so that no two places disagree.
import { openJson, openText, sealJson, sealText } from '@/lib/crypto/envelope';
import type { DirectiveContent, HeirRight } from '@/lib/rules/directives/content';
import type { PlanItem } from '@/lib/rules/directives/plan';
import type { ErasureItem } from '@/lib/rules/erasure-items';
import type { FilingAnswers } from '@/lib/schemas/directives';
import type { Answers, Step } from '@/lib/schemas/wizards';

/** Who a request is about, as the person gave it. */
export interface Person {
  name: string;
  email: string;
  customerNumber: string;
  postalAddress: string;
}

export const NOBODY: Person = { name: '', email: '', customerNumber: '', postalAddress: '' };

/** Who claims after a death, who died, what is asked. */
export interface ClaimPapers {
  claimant: { name: string; email: string; relation: string };
  deceased: { name: string; bornOn: string; diedOn: string; email: string; customerNumber: string };
  asked: { directives: boolean; rights: HeirRight[]; words: string };
}

const json = <T>(table: string, column: string) => ({
  seal: (row: string, value: T) => sealJson(value, { table, column, row }),
  open: (row: string, sealed: Uint8Array) => openJson<T>(sealed, { table, column, row }),
});

const text = (table: string, column: string) => ({
  seal: (row: string, value: string) => sealText(value, { table, column, row }),
  open: (row: string, sealed: Uint8Array) => openText(sealed, { table, column, row }),
});

export const sealed = {
  accountEmail: text('Account', 'email'),
  draftAnswers: json<Answers>('Draft', 'answers'),
  draftTyped: json<{ step: Step; values: Record<string, string | string[]> }>('Draft', 'typed'),
  requestPerson: json<Person>('RightsRequest', 'person'),
  requestDetails: json<Omit<Answers, 'identity'>>('RightsRequest', 'details'),
  noteBody: text('Note', 'body'),
  messageBody: text('Message', 'body'),
  messageDraftBody: text('MessageDraft', 'body'),
  answerWords: text('Answer', 'words'),
  answerItems: json<ErasureItem[]>('Answer', 'items'),
  letterBlocks: json<unknown>('Letter', 'blocks'),
  answerLetter: json<unknown>('Answer', 'letter'),
  staffTotp: text('Staff', 'totpSecret'),
  identityDoubt: text('IdentityCheck', 'doubt'),
  taskTitle: text('Task', 'title'),
  taskSkipped: text('Task', 'skipped'),
  fileName: text('StoredFile', 'name'),
  directiveContent: json<DirectiveContent>('DirectiveVersion', 'content'),
  filingAnswers: json<FilingAnswers>('FilingDraft', 'answers'),
  claimClaimant: json<ClaimPapers['claimant']>('Claim', 'claimant'),
  claimDeceased: json<ClaimPapers['deceased']>('Claim', 'deceased'),
  claimAsked: json<ClaimPapers['asked']>('Claim', 'asked'),
  claimReport: json<unknown>('Claim', 'report'),
  proofName: text('Proof', 'name'),
  openingReason: text('Opening', 'reason'),
  claimItem: json<PlanItem>('ClaimTask', 'item'),
  claimSkipped: text('ClaimTask', 'skipped'),
  claimWords: text('ClaimEntry', 'words'),
  mailTo: text('Mail', 'to'),
  mailProps: json<Record<string, unknown>>('Mail', 'props'),
};
