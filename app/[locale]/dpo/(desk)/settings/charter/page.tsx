// The versions of the charter for the desk: date, hash, what each changes, and who was told of it.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { listCharterAnnouncements } from '@/lib/cases/announce-charter';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';

const CHIP = { coming: ['chip soon', '◷'], in_force: ['chip calm', '✓'], earlier: ['chip', '○'] } as const;

type Listed = Awaited<ReturnType<typeof listCharterAnnouncements>>[number];

export default async function CharterVersionsPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff('charter.read');
  const versions = await listCharterAnnouncements(actor);
  const t = translator(locale, 'charter');
  return (
    <>
      <Title>{t('desk.title')}</Title>
      {may(actor, 'settings.write') && (
        <Back href={path(locale, '/dpo/settings')}>{translator(locale, 'settings')('title')}</Back>
      )}
      <h1>{t('desk.title')}</h1>
      <p className="hint">{t('desk.text')}</p>
      {versions.map((version) => (
        <Version key={version.id} version={version} locale={locale} />
      ))}
    </>
  );
}

function Version({ version, locale }: { version: Listed; locale: Locale }) {
  const t = translator(locale, 'charter');
  const { state, changes, announcement, progress, slug } = version;
  const [chip, icon] = CHIP[state];
  const done = announcement === 'due' && progress.waiting === 0;
  const heading = `version-${slug}`;
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>
        <a href={path(locale, `/charter/versions/${slug}`)}>
          {t('versions.versionOf', { date: formatDay(version.version, locale) })}
        </a>{' '}
        <span className={chip}>
          <span aria-hidden="true">{icon}</span> {t(`desk.state.${state}`)}
        </span>
      </h2>
      <dl className="facts">
        <div>
          <dt>{t('desk.registered')}</dt>
          <dd>
            <When at={version.registeredAt} locale={locale} />
          </dd>
        </div>
        {changes.length > 0 && (
          <div>
            <dt>{t('desk.changes')}</dt>
            <dd>
              {changes.map(({ text, substantial }) => (
                <div key={text.fr}>
                  {text[locale]} {substantial && <strong>({t('desk.substantial')})</strong>}
                </div>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('desk.announced')}</dt>
          <dd>
            {t(`desk.announcement.${done ? 'done' : announcement}`, { waiting: progress.waiting })}
            {announcement === 'due' && (
              <span className="source">{t('desk.told', { count: progress.told })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('desk.hash')}</dt>
          <dd className="words">{version.hash}</dd>
        </div>
      </dl>
    </section>
  );
}
