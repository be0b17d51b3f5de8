// What a person can do with their request now: add to it, take it back, accept a fee, contest the answer.

import { ActionForm } from '@/app/_components/form/action-form';
import { saidAlone } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { answerText, fieldsOf } from '@/app/[locale]/(public)/request/_wizard';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { isOpen } from '@/lib/rules/states';
import { isStep } from '@/lib/schemas/wizards';
import type { Followed } from './_facts';
import { acceptFeeAction, amendAction, askReviewAction, withdrawAction } from './actions';

interface Props {
  locale: Locale;
  request: Followed;
}

/** The request as it was sent, question by question. */
export function Asked({ locale, request }: Props) {
  const t = translator(locale, 'follow');
  const asked = Object.entries(request.details).flatMap(([step, answers]) =>
    isStep(step)
      ? fieldsOf(locale, step)
          .map((field) => ({ label: saidAlone(field), words: answerText(field, answers?.[field.name]) }))
          .filter(({ words }) => words !== '')
      : [],
  );
  if (asked.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('asked')}</summary>
      <dl className="definitions">
        {asked.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="body">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A fee was announced: accept it, or take the request back and owe nothing. */
export function Fee({ locale, request }: Props) {
  const t = translator(locale, 'follow');
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  return (
    <section className="panel" id="fee" aria-labelledby="fee-title">
      <h2 id="fee-title">{t('fee.title', { amount: euros.format((request.feeCents ?? 0) / 100) })}</h2>
      <p>{t('fee.text')}</p>
      <ActionForm
        action={acceptFeeAction.bind(null, { locale, reference: request.reference })}
        locale={locale}
        texts={formTexts(locale, t('fee.accept'))}
      />
    </section>
  );
}

export function OwnSteps({ locale, request }: Props) {
  const t = translator(locale, 'follow');
  const where = { locale, reference: request.reference };
  if (request.status === 'answered') {
    return (
      <section className="panel" id="review" aria-labelledby="review-title">
        <h2 id="review-title">{t('reviewTitle')}</h2>
        {request.reviewPending ? (
          <p>{t('reviewPending')}</p>
        ) : (
          <>
            <p>{t('reviewText')}</p>
            <ActionForm
              action={askReviewAction.bind(null, where)}
              locale={locale}
              texts={formTexts(locale, t('reviewSubmit'))}
              fields={[{ kind: 'textarea', name: 'why', label: t('reviewWhy'), rows: 4 }]}
              quiet
            />
          </>
        )}
      </section>
    );
  }
  if (!isOpen(request.status)) return null;
  const folding = (id: 'amend' | 'withdraw') => ({
    id,
    className: 'more',
    summary: t(id),
    before: <p>{t(`${id}Text`)}</p>,
  });
  return (
    <>
      <ActionForm
        folded={folding('amend')}
        action={amendAction.bind(null, where)}
        locale={locale}
        texts={formTexts(locale, t('amendSubmit'))}
        fields={[{ kind: 'textarea', name: 'addition', label: t('amendLabel'), rows: 4 }]}
        quiet
      />
      <ActionForm
        folded={folding('withdraw')}
        action={withdrawAction.bind(null, where)}
        locale={locale}
        texts={formTexts(locale, t('withdrawSubmit'))}
        quiet
      />
    </>
  );
}
