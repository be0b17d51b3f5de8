// Entering: an address gets a link. Once inside: the account's own requests.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle, Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { listOwnRequests } from '@/lib/cases/follow-request';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDate } from '@/lib/rules/dates';
import { askLinkAction, leaveAction } from './actions';

export default async function FollowPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'link');
  const actor = await portalActor();
  if (actor.kind !== 'requester') {
    return (
      <div className="narrow">
        <h1>{t('askTitle')}</h1>
        <p>{t('askText')}</p>
        <ActionForm
          title={pageTitle(t('askTitle'))}
          action={askLinkAction.bind(null, locale)}
          locale={locale}
          texts={formTexts(locale, t('askSubmit'))}
          fields={[
            {
              kind: 'email',
              name: 'email',
              label: translator(locale, 'wizard')('identity.email'),
              autoComplete: 'email',
            },
          ]}
        />
      </div>
    );
  }
  const follow = translator(locale, 'follow');
  const rights = translator(locale, 'rights');
  const requests = await listOwnRequests(actor);
  return (
    <div className="narrow">
      <Title>{follow('listTitle')}</Title>
      <h1>{follow('listTitle')}</h1>
      <ul className="cards">
        {requests.map((request) => (
          <li className="card" key={request.reference}>
            <h2>
              <a href={path(locale, `/follow/${request.reference}`)}>{rights(`${request.right}.short`)}</a>
            </h2>
            <p>
              <span className="reference">{request.reference}</span>
            </p>
            <p>{follow('received', { date: formatDate(request.receivedOn, locale) })}</p>
          </li>
        ))}
      </ul>
      <form action={leaveAction.bind(null, locale)}>
        <button type="submit" className="quiet">
          {follow('leave')}
        </button>
      </form>
    </div>
  );
}
