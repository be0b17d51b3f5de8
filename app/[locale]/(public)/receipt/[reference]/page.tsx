// The receipt: reference, legal due date with its computation, what happens next, and a copy to keep.
import { Computation } from '@/app/_components/computation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { orNotFound } from '@/lib/cases/or-not-found';
import { readReceipt } from '@/lib/cases/read-receipt';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDate } from '@/lib/rules/dates';
import { stepsTo } from '@/lib/rules/due-steps';

export default async function ReceiptPage({ params }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const { reference } = await params;
  const actor = await portalActor();
  const receipt = await orNotFound(readReceipt(actor, reference));
  const t = translator(locale, 'receipt');
  const rights = translator(locale, 'rights');
  const { deadline } = receipt;
  const steps = receipt.confirmed ? (['read', 'answer'] as const) : (['confirm', 'read', 'answer'] as const);
  return (
    <div className="narrow">
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <div className="panel good">
        <p>{t('reference')}</p>
        <p className="key-date reference">{receipt.reference}</p>
      </div>
      {receipt.right === 'consent_withdrawal' && (
        <p className={receipt.withdrawnOn ? 'notice good' : 'notice'} id="withdrawn">
          {receipt.withdrawnOn
            ? t('withdrawnOn', { date: formatDate(receipt.withdrawnOn, locale) })
            : t('withdrawnSoon')}
        </p>
      )}
      {receipt.forClient && <p className="notice">{t('forClient')}</p>}
      {receipt.together.map(({ reference: other, right }) => (
        <p key={other}>
          {t('together', { right: rights(`${right}.short`) })} <span className="reference">{other}</span>
        </p>
      ))}
      <p>{t('due')}</p>
      <p className="key-date">{formatDate(deadline.dueOn, locale)}</p>
      <p className="hint">{t('received', { date: formatDate(deadline.receivedOn, locale) })}</p>
      <Computation steps={stepsTo(deadline.steps, 'dueOn')} locale={locale} />
      {receipt.confirmed ? (
        <p className="notice good">{t('confirmed')}</p>
      ) : (
        <div className="notice">
          <h2>{t('confirm')}</h2>
          <p>{t('confirmText', { email: receipt.person.email })}</p>
        </div>
      )}
      <h2>{t('next')}</h2>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      <div className="actions no-print">
        <a className="button" href={path(locale, `/receipt/${receipt.reference}/document`)}>
          {t('pdf')}
        </a>
        {/* Before the address is proved there is nothing to open: the mail's link does both. */}
        {(receipt.confirmed || actor.kind === 'requester') && (
          <a className="button quiet" href={path(locale, `/follow/${receipt.reference}`)}>
            {t('follow')}
          </a>
        )}
      </div>
      <p className="hint">{t('notOurs', { authority: charter().authority.name[locale] })}</p>
    </div>
  );
}
