// The papers of a claim after a death, as downloads (docs/security.md, row 27).
import { readdirSync } from 'node:fs';
import { paper } from '../lib/testing/papers';
import { ACTORS, type ActorName } from './access';
import { expect, test } from './actors';
import { query } from './behind';
import { Client, stateOf } from './client';

const stored = () => readdirSync(process.env.FILES ?? '', { recursive: true, encoding: 'utf8' }).join('\n');

test('27 · the papers of a claim: for whoever checks claims, in this claim, and what shows identity until it is decided', async ({
  base,
  newActors,
}) => {
  const made = newActors();
  const claimant = new Client(base, made.cookies.claimant);
  for (const kind of ['identity', 'heirship']) {
    const body = new FormData();
    body.set('kind', kind);
    body.set('locale', 'fr');
    body.set(
      'file',
      new File([new Uint8Array(paper('x.pdf').buffer)], `${kind}.pdf`, { type: 'application/pdf' }),
    );
    const sent = await claimant.send(`/api/claims/${made.claim}/proofs`, { method: 'POST', body });
    expect(sent.to).toContain('#proofs');
  }
  const proofs = await query<{ id: string; kind: string; storageKey: string }>(
    `SELECT p.id, kind, "storageKey" FROM "Proof" p JOIN "Claim" c ON c.id = "claimId" WHERE reference = $1`,
    [made.claim],
  );
  const of = (kind: string) => proofs.find((proof) => proof.kind === kind) ?? { id: '', storageKey: '' };
  const address = (kind: string, claim = made.claim) => `/api/claims/${claim}/proofs/${of(kind).id}`;
  const mayRead: readonly ActorName[] = ['case_handler', 'auditor', 'dpo'];
  const readers = async (to: string) => {
    const statuses = await Promise.all(
      ACTORS.map(
        async (actor) => [actor, (await new Client(base, made.cookies[actor]).get(to)).status] as const,
      ),
    );
    expect(statuses.filter(([, status]) => status !== 200 && status !== 404)).toEqual([]);
    return statuses.filter(([, status]) => status === 200).map(([actor]) => actor);
  };
  for (const kind of ['death', 'identity', 'heirship']) expect(await readers(address(kind))).toEqual(mayRead);
  // Under another claim it is nothing; under its own it is a download, and the trail has it.
  expect(await readers(address('death', made.answeredClaim))).toEqual([]);
  const handler = new Client(base, made.cookies.case_handler);
  const got = await handler.get(address('identity'));
  expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="identity.pdf"/);
  expect(got.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  const [{ n } = { n: '0' }] = await query<{ n: string }>(
    `SELECT count(*) AS n FROM "AuditEvent" WHERE action = 'claim.proof_read' AND facts->>'proofId' = $1`,
    [of('identity').id],
  );
  expect(Number(n)).toBe(mayRead.length + 1);

  const version = async () => {
    const { text } = await handler.get(`/fr/dpo/demarches/${made.claim}`);
    return /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
  };
  const place = { locale: 'fr', reference: made.claim };
  const take = { ...place, event: 'take_up' };
  await handler.act('/dpo/claims/[reference] claimStepAction', take, { version: await version() }, made);
  for (const kind of ['identity', 'heirship']) {
    const decided = { proof: of(kind).id, decision: 'accepted', method: 'document_seen' };
    const fields = { ...decided, version: await version() };
    const answer = await handler.act('/dpo/claims/[reference] decideProofAction', place, fields, made);
    expect(answer.to, JSON.stringify(stateOf(answer))).toContain(made.claim);
  }
  expect(await readers(address('identity'))).toEqual([]);
  await expect.poll(stored, { timeout: 30_000 }).not.toContain(of('identity').storageKey);
  expect(await readers(address('heirship'))).toEqual(mayRead);
});
