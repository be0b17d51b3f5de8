// Following one request: where it stands in a sentence, its date, its thread, its answer, and the ways to complain.
import { redirect } from 'next/navigation';
import { Blocks } from '@/app/_components/blocks';
import { Computation } from '@/app/_components/computation';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { followRequest } from '@/lib/cases/follow-request';
import { orNotFound } from '@/lib/cases/or-not-found';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDate, localDateOf } from '@/lib/rules/dates';
import { postMessageAction } from '../actions';

const SHOWN_EVENTS = [
  'request.submitted',
  'request.confirmed',
  'request.acknowledged',
  'message.staff',
  'message.requester',
  'answer.sent',
] as const;

export default async function FollowRequestPage({ params }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const { reference } = await params;
  const actor = await portalActor();
  // A reference alone opens nothing; whoever comes without a session is asked for an address.
  if (actor.kind !== 'requester') redirect(path(locale, '/follow'));
  const request = await orNotFound(followRequest(actor, reference));
  const t = translator(locale, 'follow');
  const rights = translator(locale, 'rights');
  const { deadline, timeZone } = request;
  const day = (at: Date) => formatDate(localDateOf(at, timeZone), locale);
  const { authority, dpo } = charter();
  const events = SHOWN_EVENTS.flatMap((action) =>
    request.events.filter((event) => event.action === action).map((event) => ({ at: event.at, action })),
  ).sort((a, b) => a.at.getTime() - b.at.getTime());
  const title = t('title', { right: rights(`${request.right}.short`) });
  return (
    <>
      <Title>{`${title} – ${request.reference}`}</Title>
      <a className="back" href={path(locale, '/follow')}>
        <span aria-hidden="true">←</span> {t('listTitle')}
      </a>
      <h1>{title}</h1>
      <p className="reference">{request.reference}</p>
      <div className="split">
        <div>
          <p className="lede" id="status">
            {request.confirmed || request.closedAt
              ? t(`status.${request.status}`, { date: formatDate(deadline.dueOn, locale) })
              : t('unconfirmed')}
          </p>

          {request.answers.map((answer) => (
            <section className="panel" key={answer.id} aria-labelledby={`answer-${answer.id}`}>
              <h2 id={`answer-${answer.id}`}>{t('answer', { date: day(answer.sentAt) })}</h2>
              <p className="no-print">
                <a className="button" href={`/api/answers/${answer.id}/letter`}>
                  {t('letterPdf')}
                </a>
              </p>
              {answer.files.length > 0 && (
                <>
                  <h3>{t('files')}</h3>
                  <ul>
                    {answer.files.map((file) => (
                      <li key={file.id}>
                        <a href={`/api/files/${file.id}`}>{file.name}</a> ({Math.ceil(file.size / 1024)}{' '}
                        {t('kb')})
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <Blocks blocks={answer.letter} level={3} />
            </section>
          ))}

          <section id="messages" aria-labelledby="messages-title">
            <h2 id="messages-title">{t('messages')}</h2>
            {request.messages.length === 0 && <p>{t('noMessages')}</p>}
            {request.messages.map((message) => (
              <article
                className={message.author === 'requester' ? 'message mine' : 'message'}
                key={message.id}
              >
                <span className="who">{t(`who.${message.author}`)}</span>
                <time dateTime={message.at.toISOString()}>{day(message.at)}</time>
                <p className="body">{message.body}</p>
              </article>
            ))}
            <ActionForm
              action={postMessageAction.bind(null, { locale, reference: request.reference })}
              locale={locale}
              texts={formTexts(locale, t('send'))}
              fields={[{ kind: 'textarea', name: 'body', label: t('write'), rows: 5 }]}
              quiet
            />
          </section>
        </div>

        <aside aria-label={t('dates')}>
          {!request.closedAt && (
            <div className="panel">
              <p>{t('due')}</p>
              <p className="key-date">{formatDate(deadline.dueOn, locale)}</p>
              <Computation steps={deadline.steps} locale={locale} />
            </div>
          )}
          <h2>{t('timeline')}</h2>
          <ol className="timeline">
            {events.map((event) => (
              <li key={`${event.action}-${event.at.toISOString()}`}>
                <time dateTime={event.at.toISOString()}>{day(event.at)}</time>
                {t(`event.${event.action.replace('.', '_') as 'request_submitted'}`)}
              </li>
            ))}
          </ol>
          <h2>{t('unhappy')}</h2>
          <p>{t('unhappyText', { email: dpo.email })}</p>
          <p>
            <a href={authority.complaintUrl}>{authority.name[locale]}</a>
          </p>
          <p>{t('court')}</p>
        </aside>
      </div>
    </>
  );
}
