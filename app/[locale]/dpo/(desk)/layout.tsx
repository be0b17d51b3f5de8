// The frame of the desk: where one is, who one is, the way out.
import { headers } from 'next/headers';
import { localeOf } from '@/app/_components/page-props';
import { Wordmark } from '@/app/_components/wordmark';
import { requireStaff, signedIn } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may, type Permission } from '@/lib/rules/permissions';
import { signOutAction } from '../sign-in/actions';
import { Session } from './_session';

const LINKS = [
  ['/dpo', 'queue', 'case.read'],
  ['/dpo/tasks', 'tasks', 'case.read'],
  ['/dpo/claims', 'claims', 'directive.claims.read'],
  ['/dpo/statistics', 'statistics', 'statistics.read'],
  ['/dpo/mails', 'mails', 'settings.write'],
  ['/dpo/templates', 'templates', 'template.write'],
  ['/dpo/team', 'team', 'team.manage'],
  ['/dpo/settings', 'settings', 'settings.write'],
  ['/dpo/settings/charter', 'charter', 'charter.read'],
] as const satisfies [string, string, Permission][];

/** Pages that are reached from that of the figures. */
const REPORTS = ['/dpo/register', '/dpo/retention'];

interface Props {
  params: Promise<{ locale: string }>;
  children: React.ReactNode;
}

export default async function DeskLayout({ params, children }: Props) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  const name = (await signedIn())?.name ?? '';
  const t = translator(locale, 'desk');
  const common = translator(locale, 'common');
  const here = (await headers()).get('x-path') ?? '/dpo';
  const other = locale === 'fr' ? 'en' : 'fr';
  // Whoever has the settings finds the charter there.
  const links = LINKS.filter(
    ([, label, permission]) =>
      may(actor, permission) && !(label === 'charter' && may(actor, 'settings.write')),
  );
  const isHere = (to: string) =>
    here === to ||
    (to === '/dpo' && here.startsWith('/dpo/cases')) ||
    (to === '/dpo/statistics' && REPORTS.includes(here)) ||
    (to !== '/dpo' && here.startsWith(`${to}/`));
  return (
    <div className="desk">
      <a className="skip" href="#content">
        {common('skip')}
      </a>
      <header>
        {env().DEMO && <p className="demo-banner">{common('demo')}</p>}
        <div className="desk-header">
          <Wordmark href={path(locale, '/dpo')} suffix={t('name')} />
          <button type="button" className="quiet menu-button" popoverTarget="menu">
            {t('menu')}
          </button>
          <div id="menu" className="desk-menu" popover="auto">
            <button
              type="button"
              className="link menu-button"
              popoverTarget="menu"
              popoverTargetAction="hide"
            >
              {t('closeMenu')}
            </button>
            <nav className="desk-nav" aria-label={t('navigation')}>
              {links.map(([to, label]) => (
                <a key={to} href={path(locale, to)} aria-current={isHere(to) ? 'page' : undefined}>
                  {t(`nav.${label}`)}
                </a>
              ))}
            </nav>
            <a className="desk-language" href={path(other, here)} lang={other} hrefLang={other}>
              {common('otherLanguage')}
            </a>
            <form action={signOutAction.bind(null, locale)} className="desk-who">
              <a
                href={path(locale, '/dpo/profile')}
                aria-current={here.startsWith('/dpo/profile') ? 'page' : undefined}
                title={t('signedInAs', { name, role: t(`role.${actor.role}`) })}
              >
                {name}
              </a>
              <button type="submit" className="link">
                {t('signOut')}
              </button>
            </form>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Session locale={locale} />
    </div>
  );
}
