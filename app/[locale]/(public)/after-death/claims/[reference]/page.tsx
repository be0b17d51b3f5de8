// Following a claim: where it stands in one sentence, the papers, the answer. Needs no JavaScript.

import { redirect } from 'next/navigation';
import { Blocks } from '@/app/_components/blocks';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { orNotFound } from '@/lib/cases/or-not-found';
import { filedHere, followClaim } from '@/lib/directives/follow-claim';
import { ERROR_CODES } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDate } from '@/lib/rules/dates';
import { PROOF_NAMES } from '@/lib/rules/directives/proofs';

export default async function FollowClaimPage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const { reference } = await params;
  const actor = await portalActor();
  // Whoever comes back by the mail, in a browser that holds nothing, proves the address first.
  if (actor.kind === 'visitor' && !(await filedHere(actor, reference))) redirect(path(locale, '/follow'));
  const claim = await orNotFound(followClaim(actor, reference));
  const query = await searchParams;
  const problem = ERROR_CODES.find((code) => code === query.problem);
  const t = translator(locale, 'directives');
  return (
    <div className="narrow">
      <Title>{`${t('follow.title')} – ${reference}`}</Title>
      <h1>{t('follow.title')}</h1>
      <p className="reference">{reference}</p>
      <p className="lede" id="status">
        {t(`follow.phase.${claim.phase}`)}
      </p>
      {problem && (
        <p className="notice warn" id="problem">
          {translator(locale, 'errors')(`code.${problem}`)}
        </p>
      )}
      {claim.missing && <p className="notice warn">{claim.missing}</p>}
      {!claim.confirmed && <p className="notice">{t('follow.confirm')}</p>}
      <p>{t('follow.received', { date: formatDate(claim.receivedOn, locale) })}</p>
      {claim.phase !== 'answered' && claim.phase !== 'withdrawn' && (
        <p>{t('follow.policy', { date: formatDate(claim.policyDueOn, locale) })}</p>
      )}
      {claim.report && (
        <section className="panel" aria-labelledby="report">
          <h2 id="report">{t('follow.report')}</h2>
          <p className="no-print">
            <a className="button" href={`/api/claims/${reference}/report`}>
              {t('follow.pdf')}
            </a>
          </p>
          <Blocks blocks={claim.report} level={3} />
        </section>
      )}
      <section aria-labelledby="proofs">
        <h2 id="proofs">{t('follow.proofs')}</h2>
        {claim.proofs.length === 0 && <p>{t('follow.none')}</p>}
        <ul>
          {claim.proofs.map(({ id, kind, name, decision }) => (
            <li key={id}>
              {PROOF_NAMES[kind][locale]} – {name} ({t(`follow.${decision ?? 'waiting'}`)})
            </li>
          ))}
        </ul>
        {claim.takesProofs && (
          <form action={`/api/claims/${reference}/proofs`} method="post" encType="multipart/form-data">
            <input type="hidden" name="locale" value={locale} />
            <fieldset className="field">
              <legend>{t('follow.kind')}</legend>
              {claim.needed.map((kind, index) => (
                <div className="choice" key={kind}>
                  <input
                    type="radio"
                    id={`kind-${kind}`}
                    name="kind"
                    value={kind}
                    defaultChecked={index === 0}
                  />
                  <label htmlFor={`kind-${kind}`}>{PROOF_NAMES[kind][locale]}</label>
                </div>
              ))}
            </fieldset>
            <div className="field">
              <label htmlFor="file">{t('follow.file')}</label>
              <p className="hint" id="file-hint">
                {t('follow.fileHint')}
              </p>
              <input
                type="file"
                id="file"
                name="file"
                accept=".pdf,.jpg,.jpeg,.png"
                aria-describedby="file-hint"
              />
            </div>
            <div className="actions">
              <button type="submit">{t('follow.attach')}</button>
            </div>
          </form>
        )}
      </section>
    </div>
  );
}
