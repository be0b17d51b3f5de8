// Following one request: where it stands in a sentence, its date, its thread, its answer, and the ways to complain.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { Blocks } from '@/app/_components/blocks';
import { Computation } from '@/app/_components/computation';
import { FileList } from '@/app/_components/files/file-list';
import { MessageForm } from '@/app/_components/files/message-form';
import { problemIn } from '@/app/_components/files/problem';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readIdentityAsked } from '@/lib/cases/answer-identity';
import { listCaseFiles, readMessageDraft } from '@/lib/cases/case-files';
import { charter } from '@/lib/cases/charter-in-force';
import { followRequest, markSeen } from '@/lib/cases/follow-request';
import { orNotFound } from '@/lib/cases/or-not-found';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDate, localDateOf } from '@/lib/rules/dates';
import { stepsTo } from '@/lib/rules/due-steps';
import { TURN_OF } from '@/lib/rules/standing';
import { Facts } from './_facts';
import { IdentityAsked, messageTexts } from './_identity';
import { Letters } from './_letters';
import { Asked, Fee, OwnSteps } from './_own-steps';

const SHOWN_EVENTS = [
  'request.submitted',
  'request.confirmed',
  'request.acknowledged',
  'message.staff',
  'message.requester',
  'identity.asked',
  'identity.answered',
  'identity.decided',
  'answer.sent',
  'request.extended',
  'request.amended',
  'request.withdrawn',
  'clarification.asked',
  'fee.announced',
  'fee.settled',
  'review.asked',
  'review.answered',
  'lifting.announced',
  'restriction.lifted',
] as const;

export default async function FollowRequestPage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const { reference } = await params;
  const actor = await portalActor();
  // A reference alone opens nothing; whoever comes without a session is asked for an address.
  if (actor.kind !== 'requester') redirect(path(locale, '/follow'));
  const request = await orNotFound(followRequest(actor, reference));
  const query = await searchParams;
  const files = await listCaseFiles(actor, reference);
  // With the request itself: evidence, a mandate.
  const sentAlong = files.filter((file) => file.author === 'requester' && !file.messageId && !file.unsent);
  const identity = await readIdentityAsked(actor, reference);
  await markSeen(actor, reference);
  const t = translator(locale, 'follow');
  const rights = translator(locale, 'rights');
  const { deadline, timeZone } = request;
  const day = (at: Date) => formatDate(localDateOf(at, timeZone), locale);
  const { authority, court, dpo } = charter();
  const events = SHOWN_EVENTS.flatMap((action) =>
    request.events.filter((event) => event.action === action).map((event) => ({ at: event.at, action })),
  ).sort((a, b) => a.at.getTime() - b.at.getTime());
  const title = t('title', { right: rights(`${request.right}.short`) });
  return (
    <>
      <Title>{`${problemIn(query.refused) ? `${translator(locale, 'common')('errorPrefix')} ` : ''}${title} – ${request.reference}`}</Title>
      <Back href={path(locale, '/account')}>{t('back')}</Back>
      <h1>{title}</h1>
      <p className="reference">{request.reference}</p>
      <p className={TURN_OF[request.standing] === 'person' ? 'notice warn standing' : 'lede'} id="status">
        {t(`standing.${request.standing}`, {
          date: formatDate(deadline.dueOn, locale),
          since: request.confirmedAt ? day(request.confirmedAt) : '',
        })}
      </p>
      <div className="split">
        {!request.closedAt && (
          <div className="panel due">
            <p>{t('due')}</p>
            <p className="key-date">{formatDate(deadline.dueOn, locale)}</p>
            <Computation steps={stepsTo(deadline.steps, 'dueOn')} locale={locale} />
          </div>
        )}
        <div>
          <Facts locale={locale} request={request} />
          {request.status === 'awaiting_fee' && <Fee locale={locale} request={request} />}

          {identity && (
            <IdentityAsked
              locale={locale}
              actor={actor}
              reference={reference}
              asked={identity}
              spoken={request.locale}
              query={query}
            />
          )}

          {request.answers.map((answer, index) => (
            <section className="panel" key={answer.id} aria-labelledby={`answer-${answer.id}`}>
              <h2 id={`answer-${answer.id}`}>{t(answer.kind, { date: day(answer.sentAt) })}</h2>
              <p className="no-print">
                <a className="button" href={`/api/answers/${answer.id}/letter`}>
                  {t('letterPdf')}
                </a>
              </p>
              {answer.files.length > 0 && (
                <>
                  <h3>{t('files')}</h3>
                  <FileList locale={locale} files={answer.files} />
                </>
              )}
              {index === 0 ? (
                <div lang={request.locale}>
                  <Blocks blocks={answer.letter} level={3} />
                </div>
              ) : (
                <details className="more">
                  <summary>{t('formerLetter')}</summary>
                  <div lang={request.locale}>
                    <Blocks blocks={answer.letter} level={3} />
                  </div>
                </details>
              )}
            </section>
          ))}

          <Letters locale={locale} request={request} />

          {sentAlong.length > 0 && (
            <section aria-labelledby="files-title">
              <h2 id="files-title">{translator(locale, 'files')('listed')}</h2>
              <FileList locale={locale} files={sentAlong} />
            </section>
          )}

          <section id="messages" aria-labelledby="messages-title">
            <h2 id="messages-title">{t('messages')}</h2>
            {request.messages.length === 0 && <p>{t('noMessages')}</p>}
            {request.messages.map((message) => (
              <article
                className={message.author === 'requester' ? 'message mine' : 'message'}
                key={message.id}
              >
                <span className="who">{t(`who.${message.author}`)}</span>{' '}
                {message.kind !== 'message' && <span className="badge">{t(`kind.${message.kind}`)}</span>}
                <time dateTime={message.at.toISOString()}>{day(message.at)}</time>
                {message.body && (
                  <p className="body" lang={request.locale}>
                    {visible(message.body)}
                  </p>
                )}
                <FileList locale={locale} files={files.filter((file) => file.messageId === message.id)} />
              </article>
            ))}
            {!identity?.waiting && (
              <MessageForm
                locale={locale}
                action={`/api/files/messages/${request.reference}`}
                draft={await readMessageDraft(actor, reference)}
                query={query}
                texts={messageTexts(locale)}
                quiet
              />
            )}
          </section>

          <Asked locale={locale} request={request} />
          <OwnSteps locale={locale} request={request} />
        </div>

        <aside aria-label={t('dates')}>
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
          <p>{t('court', { court: court[locale] })}</p>
        </aside>
      </div>
    </>
  );
}
