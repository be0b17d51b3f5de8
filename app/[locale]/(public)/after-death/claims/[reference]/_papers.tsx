// The papers of a claim, kind by kind: what was received, what became of it, and a plain form to add one.
import { FileInput } from '@/app/_components/files/file-input';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { PROOF_NAMES, type ProofDecision, type ProofKind } from '@/lib/rules/directives/proofs';

interface Props {
  locale: Locale;
  reference: string;
  needed: readonly ProofKind[];
  proofs: readonly { id: string; kind: ProofKind; name: string; decision: ProofDecision | null }[];
  takesProofs: boolean;
  /** What was refused, and in what words. */
  refused: { kind: ProofKind; error: string } | null;
}

export function Papers({ locale, reference, needed, proofs, takesProofs, refused }: Props) {
  const t = translator(locale, 'directives');
  // Once nothing more is taken, only what was sent.
  const shown = needed.filter((kind) => takesProofs || proofs.some((proof) => proof.kind === kind));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs">{t('follow.proofs')}</h2>
      {takesProofs && <p>{t('follow.proofsHint')}</p>}
      {shown.map((kind) => {
        const received = proofs.filter((proof) => proof.kind === kind);
        const name = PROOF_NAMES[kind][locale];
        return (
          <div className="panel" key={kind}>
            <h3>{name}</h3>
            {received.length === 0 ? (
              <p className="hint">{t('follow.none')}</p>
            ) : (
              <ul>
                {received.map((proof) => (
                  <li key={proof.id}>
                    {proof.name}
                    {(proof.decision || takesProofs) && (
                      <>
                        {' – '}
                        <strong>{t(`follow.${proof.decision ?? 'waiting'}`)}</strong>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {takesProofs && (
              <form action={`/api/claims/${reference}/proofs`} method="post" encType="multipart/form-data">
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="kind" value={kind} />
                <FileInput
                  id={`file-${kind}`}
                  label={t('follow.file', { kind: name })}
                  error={refused?.kind === kind ? refused.error : null}
                  errorPrefix={translator(locale, 'common')('errorPrefix')}
                />
                <button type="submit" className="quiet">
                  {t('follow.attach')}
                  <span className="visually-hidden"> – {name}</span>
                </button>
              </form>
            )}
          </div>
        );
      })}
    </section>
  );
}
