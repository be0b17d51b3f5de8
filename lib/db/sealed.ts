// Which columns are sealed, and what is inside: one line each, so that no two places disagree.
import { openJson, openText, sealJson, sealText } from '@/lib/crypto/envelope';
import type { Answers } from '@/lib/schemas/wizards';

/** Who a request is about, as the person gave it. */
export interface Person {
  name: string;
  email: string;
  customerNumber: string;
  postalAddress: string;
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
  requestPerson: json<Person>('RightsRequest', 'person'),
  requestDetails: json<Omit<Answers, 'identity'>>('RightsRequest', 'details'),
  messageBody: text('Message', 'body'),
  answerWords: text('Answer', 'words'),
  answerLetter: json<unknown>('Answer', 'letter'),
  staffTotp: text('Staff', 'totpSecret'),
  identityDoubt: text('IdentityCheck', 'doubt'),
  fileName: text('StoredFile', 'name'),
  mailTo: text('Mail', 'to'),
  mailProps: json<Record<string, unknown>>('Mail', 'props'),
};
