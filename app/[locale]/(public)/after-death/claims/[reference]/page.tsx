// Following a claim: where it stands in one sentence, the papers, the answer. Needs no JavaScript.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { Blocks } from '@/app/_components/blocks';
import { fileProblem, ProblemSummary, problemIn } from '@/app/_components/files/problem';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { orNotFound } from '@/lib/cases/or-not-found';
import { filedHere, followClaim } from '@/lib/directives/follow-claim';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDay } from '@/lib/rules/dates';
import { PROOF_NAMES } from '@/lib/rules/directives/proofs';
import { withdrawClaimAction } from '../../actions';
import { Papers } from './_papers';

export default async function FollowClaimPage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const { reference } = await params;
  const actor = await portalActor();
  // Whoever comes back by the mail, in a browser that holds nothing, proves the address first.
  if (actor.kind === 'visitor' && !(await filedHere(actor, reference))) redirect(path(locale, '/follow'));
  const claim = await orNotFound(followClaim(actor, reference));
  const query = await searchParams;
  const problem = problemIn(query.problem);
  const refused = claim.needed.find((kind) => kind === query.kind) ?? null;
  const error = refused && fileProblem(locale, PROOF_NAMES[refused][locale], problem);
  const t = translator(locale, 'directives');
  const lacking =
    claim.takesProofs && claim.needed.some((kind) => !claim.proofs.some((proof) => proof.kind === kind));
  const errorPrefix = problem ? `${formTexts(locale, '').errorPrefix} ` : '';
  return (
    <div className="narrow">
      <Back href={path(locale, '/after-death')}>{t('after.title')}</Back>
      <Title>{`${errorPrefix}${t('follow.title')} – ${reference}`}</Title>
      <h1>{t(claim.confirmed ? 'follow.title' : 'follow.sent')}</h1>
      <p className="key-date reference">{reference}</p>
      <ProblemSummary
        locale={locale}
        problem={problem}
        id="problem"
        field={`file-${refused}`}
        error={error}
      />
      {claim.confirmed ? (
        <p className="lede" id="status">
          {t(`follow.phase.${claim.phase === 'checking' && lacking ? 'papers' : claim.phase}`)}
        </p>
      ) : (
        <p className="notice" id="status">
          {t('follow.confirm', { email: claim.email })}
        </p>
      )}
      {claim.asked && (
        <section className="notice warn" aria-labelledby="asks">
          <h2 id="asks">{t('follow.asks')}</h2>
          <div lang={claim.locale}>
            <Blocks blocks={claim.asked} level={3} />
          </div>
        </section>
      )}
      {claim.court && (
        <section className="panel" aria-labelledby="court">
          <h2 id="court">{t('follow.court')}</h2>
          <div lang={claim.locale}>
            <Blocks blocks={claim.court} level={3} />
          </div>
        </section>
      )}
      <p>
        {t('follow.received', { date: formatDay(claim.receivedOn, locale) })}{' '}
        {(claim.phase === 'checking' || claim.phase === 'awaiting_proof') &&
          t('follow.policy', { date: formatDay(claim.policyDueOn, locale) })}
      </p>
      {claim.report && (
        <section className="panel" aria-labelledby="report">
          <h2 id="report">{t('follow.report')}</h2>
          <p className="no-print">
            <a className="button" href={`/api/claims/${reference}/report`}>
              {t('follow.pdf')}
            </a>
          </p>
          <div lang={claim.locale}>
            <Blocks blocks={claim.report} level={3} />
          </div>
        </section>
      )}
      <Papers
        locale={locale}
        reference={reference}
        needed={claim.needed}
        proofs={claim.proofs}
        takesProofs={claim.takesProofs}
        refused={refused && error ? { kind: refused, error } : null}
      />
      {claim.withdrawable && (
        <details className="computation no-print">
          <summary>{t('follow.withdrawTitle')}</summary>
          <p>{t('follow.withdrawText')}</p>
          <ActionForm
            action={withdrawClaimAction.bind(null, { locale, reference })}
            locale={locale}
            texts={formTexts(locale, t('follow.withdraw'))}
            quiet
          />
        </details>
      )}
    </div>
  );
}
