// A person files an access request by its forms alone, without a browser: what attacks on cases begin with.
import { Client, stateOf } from './client';

/** Fields of the forms, and whatever else an attacker adds. */
type Typed = Record<string, string>;

export interface Filed {
  client: Client;
  reference: string;
  /** As the portal keeps it. */
  email: string;
}

/** Fills the wizard up to its last page. Gives what the last form posts. */
export async function fillWizard(
  client: Client,
  typed: Typed = {},
): Promise<{ draftId: string; version: string; page: string }> {
  const person = { name: 'Claire Martin', email: `claire-${crypto.randomUUID()}@attack.test` };
  const pages: [step: string, fields: Record<string, string>][] = [
    ['who', { filedAs: 'self' }],
    ['client', { forClient: 'no', clientName: '' }],
    ['identity', { ...person, customerNumber: '', postalAddress: '', ...typed }],
    ['scope', { scope: 'all' }],
    ['format', { format: 'readable' }],
    ['more', { more: typed.more ?? '' }],
  ];
  for (const [step, fields] of pages) {
    const place = { locale: 'fr', right: 'access', step, thenCheck: false };
    const saved = await client.act('/request saveStepAction', place, fields);
    if (!saved.to) throw new Error(`${step}: ${JSON.stringify(stateOf(saved))}`);
  }
  const { text: page } = await client.get('/fr/demande/acces/verification');
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  return { draftId: hidden('draftId'), version: hidden('version'), page };
}

export const submit = (client: Client, fields: Record<string, string>) =>
  client.act('/request submitAction', { locale: 'fr', right: 'access' }, fields);

export async function fileByForms(base: string, typed: Typed = {}): Promise<Filed> {
  const client = new Client(base);
  const { draftId, version, page } = await fillWizard(client, typed);
  const sent = await submit(client, { draftId, version });
  const reference = /\/fr\/recepisse\/(DR-[A-Z0-9-]+)/.exec(sent.to)?.[1];
  if (!reference) throw new Error(JSON.stringify(stateOf(sent)));
  const email = /[^\s<>"]+@[a-z0-9.-]+/i.exec(page.slice(page.indexOf('<main')))?.[0] ?? '';
  return { client, reference, email };
}
