// One's due dates in one's own calendar: makes the secret address, or ends it.
import { notFound } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { readOwnFeed } from '@/lib/cases/calendar-feed';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may } from '@/lib/rules/permissions';
import { makeFeedAction, revokeFeedAction } from '../actions';

export default async function CalendarPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  if (!may(actor, 'case.read')) notFound();
  const feed = await readOwnFeed(actor);
  const t = translator(locale, 'reminders');
  const ended = (await searchParams).done === 'ended';
  return (
    <div className="narrow">
      <Back href={path(locale, '/dpo/profile')}>{translator(locale, 'staff')('profile.title')}</Back>
      <h1>{t('feed.title')}</h1>
      <p className="hint">{t('feed.text')}</p>
      <div role="status">{ended && <p className="notice good">{t('feed.ended')}</p>}</div>
      {feed && (
        <section className="panel">
          <h2>{t('feed.active')}</h2>
          <p>
            {t('feed.since')} <When at={feed.createdAt} locale={locale} />
          </p>
          <ActionForm
            action={revokeFeedAction.bind(null, locale)}
            locale={locale}
            texts={formTexts(locale, t('feed.revoke'))}
            quiet
          />
        </section>
      )}
      <section className="panel">
        <h2>{feed ? t('feed.again') : t('feed.make')}</h2>
        {feed && <p className="hint">{t('feed.replaces')}</p>}
        <ActionForm
          title={pageTitle(t('feed.title'))}
          action={makeFeedAction.bind(null, locale)}
          locale={locale}
          texts={formTexts(locale, t('feed.submit'))}
          values={{ locale }}
          fields={[
            {
              kind: 'radios',
              name: 'locale',
              label: t('feed.language'),
              options: [
                { value: 'fr', label: t('feed.fr') },
                { value: 'en', label: t('feed.en') },
              ],
            },
          ]}
          codes={{
            title: t('feed.shownTitle'),
            text: t('feed.shownText'),
            label: t('feed.shownLabel'),
            next: t('feed.next'),
            href: path(locale, '/dpo/profile'),
            gone: '',
          }}
        />
      </section>
    </div>
  );
}
