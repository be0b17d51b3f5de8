// One's own account: who one is, how one signs in, and where one is signed in.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { readOwnAccount } from '@/lib/cases/own-account';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may } from '@/lib/rules/permissions';

export default async function ProfilePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  const account = await readOwnAccount(actor);
  const t = translator(locale, 'staff');
  const ended = (await searchParams).done === 'ended';
  const end = (session: string, label: string, of?: string) => (
    <a href={`${path(locale, '/dpo/profile/sessions')}?session=${session}`}>
      {label}
      {of && <span className="visually-hidden"> – {of}</span>}
    </a>
  );
  return (
    <div className="narrow">
      <Title>{t('profile.title')}</Title>
      <h1>{t('profile.title')}</h1>
      <p className="hint">
        {account.name}, {account.email}
      </p>
      <div role="status">{ended && <p className="notice good">{t('profile.ended')}</p>}</div>
      <section className="panel">
        <h2>{t('profile.signIn')}</h2>
        <ul className="ways">
          {account.hasPassword && (
            <li>
              <a href={path(locale, '/dpo/profile/password')}>{t('profile.password')}</a>
            </li>
          )}
          <li>
            <a href={path(locale, '/dpo/profile/phone')}>{t('profile.phone')}</a>
          </li>
          <li>
            <a href={path(locale, '/dpo/profile/recovery')}>{t('profile.recovery')}</a>
            <span className="source">{t('profile.codesLeft', { count: account.codesLeft })}</span>
          </li>
        </ul>
      </section>
      {may(actor, 'case.read') && (
        <section className="panel">
          <h2>{t('profile.calendar')}</h2>
          <ul className="ways">
            <li>
              <a href={path(locale, '/dpo/profile/calendar')}>{t('profile.calendarFeed')}</a>
            </li>
          </ul>
        </section>
      )}
      <section className="panel">
        <h2>{t('profile.sessions')}</h2>
        <ul className="sessions">
          {account.sessions.map((session) => (
            <li key={session.id}>
              <div>
                <strong>{session.device ?? t('profile.unknownDevice')}</strong>{' '}
                {session.here && <span className="chip good">{t('profile.here')}</span>}
                <span className="source">
                  {t('profile.since')} <When at={session.createdAt} locale={locale} />, {t('profile.seen')}{' '}
                  <When at={session.seenAt} locale={locale} />
                </span>
              </div>
              {!session.here &&
                end(session.id, t('profile.end'), session.device ?? t('profile.unknownDevice'))}
            </li>
          ))}
        </ul>
        {account.sessions.length > 2 && end('others', t('profile.endOthers'))}
      </section>
    </div>
  );
}
