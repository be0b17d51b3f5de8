// The papers: each read, then decided by itself, with how it was checked, when and by whom.

import { When } from '@/app/_components/when';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { PROOF_METHODS, PROOF_NAMES } from '@/lib/rules/directives/proofs';
import { ClaimForm, offers, type SectionProps, Step } from './_step';
import { decideProofAction } from './actions';

export function Proofs(section: SectionProps) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  const where = { locale, reference: claim.reference };
  const list = claim.missing.map((kind) => PROOF_NAMES[kind][locale]).join(', ');
  return (
    <section className="panel" aria-labelledby="proofs">
      <h2 id="proofs">{t('proofs')}</h2>
      <p>{list ? t('missing', { list }) : t('complete')}</p>
      {claim.proofs.length === 0 && <p className="hint">{t('noProof')}</p>}
      {claim.proofs.map((proof) => (
        <div key={proof.id} className="paper">
          <h3>
            {PROOF_NAMES[proof.kind][locale]} – <span className="words">{visible(proof.name)}</span>
          </h3>
          {proof.readable && (
            <p>
              <a href={`/api/claims/${claim.reference}/proofs/${proof.id}`}>
                {t('open')}
                <span className="visually-hidden"> – {proof.name}</span>
              </a>
            </p>
          )}
          {proof.decision && proof.method && proof.decidedAt && (
            <p>
              <strong>{t(proof.decision)}</strong> – {t(`methodName.${proof.method}`)}, {proof.staff?.name},{' '}
              <When at={proof.decidedAt} locale={locale} /> {proof.erasedAt && `(${t('erased')})`}
            </p>
          )}
          {!proof.decision && offers(section, 'decide_proof') && (
            <ClaimForm
              folded={{
                summary: (
                  <>
                    {t('decide')}
                    <span className="visually-hidden"> – {proof.name}</span>
                  </>
                ),
                before: proof.kind === 'identity' && <p className="hint">{t('identityGoes')}</p>,
              }}
              locale={locale}
              claim={claim}
              name={proof.id}
              action={decideProofAction.bind(null, where)}
              submit={t('decide')}
              fields={[
                {
                  kind: 'radios',
                  name: 'decision',
                  label: t('decision'),
                  options: (['accepted', 'rejected'] as const).map((value) => ({ value, label: t(value) })),
                },
                {
                  kind: 'radios',
                  name: 'method',
                  label: t('method'),
                  options: PROOF_METHODS.map((value) => ({ value, label: t(`methodName.${value}`) })),
                },
              ]}
            >
              <input type="hidden" name="proof" value={proof.id} />
            </ClaimForm>
          )}
        </div>
      ))}
      <Step {...section} event="ask_proof" folded />
    </section>
  );
}
