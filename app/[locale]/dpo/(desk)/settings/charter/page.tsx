// The versions of the charter for the desk: date, hash, what each changes, and who was told of it.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { listCharterAnnouncements } from '@/lib/cases/announce-charter';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';
import { When } from '../../../_components/when';

const COLUMNS = ['version', 'changes', 'announcement', 'hash'] as const;
const CHIP = { coming: ['chip soon', '◷'], in_force: ['chip calm', '✓'], earlier: ['chip', '○'] } as const;

type Listed = Awaited<ReturnType<typeof listCharterAnnouncements>>[number];

export default async function CharterVersionsPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const versions = await listCharterAnnouncements(await requireStaff('charter.read'));
  const t = translator(locale, 'charter');
  return (
    <>
      <Title>{t('desk.title')}</Title>
      <h1>{t('desk.title')}</h1>
      <p className="hint">{t('desk.text')}</p>
      <table className="queue charters">
        <caption className="visually-hidden">{t('desk.title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`desk.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <Row key={version.id} version={version} locale={locale} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ version, locale }: { version: Listed; locale: Locale }) {
  const t = translator(locale, 'charter');
  const { state, changes, announcement, progress } = version;
  const [chip, icon] = CHIP[state];
  const done = announcement === 'due' && progress.waiting === 0;
  return (
    <tr>
      <th scope="row">
        <a href={path(locale, `/charter/versions/${version.slug}`)}>{formatDay(version.version, locale)}</a>
        <span className={chip}>
          <span aria-hidden="true">{icon}</span> {t(`desk.state.${state}`)}
        </span>
        <span className="source">
          {t('desk.registered')} <When at={version.registeredAt} locale={locale} />
        </span>
      </th>
      <td>
        <ul>
          {changes.map(({ text, substantial }) => (
            <li key={text.fr}>
              {text[locale]} {substantial && <strong>({t('desk.substantial')})</strong>}
            </li>
          ))}
        </ul>
      </td>
      <td>
        {t(`desk.announcement.${done ? 'done' : announcement}`, { waiting: progress.waiting })}
        {announcement === 'due' && <span className="source">{t('desk.told', { count: progress.told })}</span>}
      </td>
      <td className="hash">{version.hash}</td>
    </tr>
  );
}
