// Mails that have not left, dead letters first, each with why and a way to send it again.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { listUnsentMails, mailName } from '@/lib/cases/mails';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may } from '@/lib/rules/permissions';
import { retryMailAction } from './actions';

const COLUMNS = ['status', 'template', 'case', 'created', 'error', 'action'] as const;

export default async function MailsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff('settings.write');
  const mails = await listUnsentMails(actor);
  const t = translator(locale, 'desk');
  const retried = (await searchParams).done === 'retried';
  return (
    <>
      <Title>{t('mails.title')}</Title>
      <h1>{t('mails.title')}</h1>
      <p className="hint">{t('mails.text')}</p>
      <div role="status">{retried && <p className="notice good">{t('mails.retried')}</p>}</div>
      {mails.length === 0 && <p className="empty">{t('mails.empty')}</p>}
      {mails.length > 0 && (
        <table className="rows">
          <caption className="visually-hidden">{t('mails.title')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`mails.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <td>
                  <span className={mail.status === 'failed' ? 'chip late' : 'chip calm'}>
                    <span aria-hidden="true">{mail.status === 'failed' ? '▲' : '○'}</span>{' '}
                    {t(`mail.status.${mail.status}`)}
                  </span>
                </td>
                <th scope="row">{mailName(locale, mail.template)}</th>
                <td data-label={t('mails.column.case')}>
                  {mail.request && may(actor, 'case.read') ? (
                    <a className="reference" href={path(locale, `/dpo/cases/${mail.request.reference}`)}>
                      {mail.request.reference}
                    </a>
                  ) : (
                    (mail.request?.reference ?? t('mails.noCase'))
                  )}
                </td>
                <td data-label={t('mails.column.created')}>
                  <When at={mail.createdAt} locale={locale} />
                </td>
                <td data-label={t('mails.column.error')}>
                  {mail.lastError ?? t('mails.noError')}
                  <span className="source">{t('mail.attempts', { count: mail.attempts })}</span>
                </td>
                <td>
                  {mail.status === 'failed' && (
                    <ActionForm
                      action={retryMailAction.bind(null, { locale, mailId: mail.id })}
                      locale={locale}
                      texts={formTexts(locale, t('mails.retry'))}
                      quiet
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
