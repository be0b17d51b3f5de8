// Who the controller is and which calendar counts, as its charter says; and where the rest is set.
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';
import { may, type Permission } from '@/lib/rules/permissions';

export function Controller({ locale }: { locale: Locale }) {
  const t = translator(locale, 'settings');
  const { controller, dpo, authority, calendar, timeZone, version } = charter();
  const rows: [string, string][] = [
    [t('controller.name'), controller.name],
    [t('controller.address'), controller.address.join(', ')],
    [t('controller.dpo'), [dpo.email, ...dpo.postal].join(', ')],
    [t('controller.authority'), authority.name[locale]],
    [t('controller.calendar'), `${calendar}, ${timeZone}`],
    [t('controller.version'), formatDay(version, locale)],
  ];
  return (
    <section className="panel" aria-labelledby="controller">
      <h2 id="controller">{t('controller.title')}</h2>
      <p className="hint">
        {t('controller.text')} <a href={path(locale, '/charter')}>{t('controller.charter')}</a>
      </p>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const LINKS = [
  ['/dpo/settings/charter', 'charter', 'charter.read'],
  ['/dpo/team', 'team', 'team.manage'],
  ['/dpo/templates', 'templates', 'template.write'],
  ['/dpo/mails', 'mails', 'settings.write'],
] as const satisfies [string, string, Permission][];

export function Elsewhere({ locale, actor }: { locale: Locale; actor: StaffMember }) {
  const t = translator(locale, 'settings');
  return (
    <section className="panel" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('elsewhere')}</h2>
      <ul className="files">
        {LINKS.filter(([, , permission]) => may(actor, permission)).map(([to, name]) => (
          <li key={to}>
            <a href={path(locale, to)}>{t(`link.${name}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
