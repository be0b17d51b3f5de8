// Everyone who has, had or was offered an account of the desk, and the way to invite another.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { listTeam, type MemberState } from '@/lib/cases/team';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { Parted } from '../../_components/parted';

const COLUMNS = ['name', 'role', 'state', 'secondFactor', 'seen'] as const;
const DONE = ['invited', 'role', 'link', 'disabled', 'enabled', 'reset'] as const;
const CHIP: Readonly<Record<MemberState, readonly [look: string, icon: string]>> = {
  active: ['good', '●'],
  invited: ['calm', '○'],
  disabled: ['late', '■'],
};

export default async function TeamPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const team = await listTeam(await requireStaff('team.manage'));
  const t = translator(locale, 'staff');
  const desk = translator(locale, 'desk');
  const asked = (await searchParams).done;
  const done = DONE.find((known) => known === asked);
  return (
    <>
      <Title>{t('team.title')}</Title>
      <div className="heading-row">
        <h1>{t('team.title')}</h1>
        <a className="button" href={path(locale, '/dpo/team/invite')}>
          {t('team.invite')}
        </a>
      </div>
      <p className="hint">{t('team.text')}</p>
      <div role="status">{done && <p className="notice good">{t(`team.done.${done}`)}</p>}</div>
      <div>
        <table className="rows">
          <caption className="visually-hidden">{t('team.title')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`team.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {team.map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  {member.self ? (
                    <>
                      {member.name} <span className="hint">{t('team.self')}</span>
                    </>
                  ) : (
                    <a href={path(locale, `/dpo/team/${member.id}`)}>{member.name}</a>
                  )}
                  <span className="source">
                    <Parted text={member.email} />
                  </span>
                </th>
                <td data-label={t('team.column.role')}>{desk(`role.${member.role}`)}</td>
                <td data-label={t('team.column.state')}>
                  <span className={`chip ${CHIP[member.state][0]}`}>
                    <span aria-hidden="true">{CHIP[member.state][1]}</span> {t(`team.state.${member.state}`)}
                  </span>
                </td>
                <td data-label={t('team.column.secondFactor')}>
                  {member.secondFactor ? t('team.paired') : t('team.notPaired')}
                </td>
                <td data-label={t('team.column.seen')}>
                  {member.seenAt ? <When at={member.seenAt} locale={locale} /> : t('team.never')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
