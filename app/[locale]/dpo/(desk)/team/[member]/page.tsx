// One member of the team: their role, and the ways to help them back in or to keep them out.
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { orNotFound } from '@/lib/cases/or-not-found';
import { readMember } from '@/lib/cases/team';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { roleField } from '../_role-field';
import {
  changeRoleAction,
  disableAction,
  enableAction,
  resetSecondFactorAction,
  sendLinkAction,
} from '../actions';

export default async function MemberPage({ params }: PageProps<'member'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff('team.manage');
  const { member: id } = await params;
  const member = await orNotFound(readMember(actor, id));
  const t = translator(locale, 'staff');
  const where = { locale, staffId: member.id };
  const out = member.state === 'disabled';
  return (
    <div className="narrow">
      <Back href={path(locale, '/dpo/team')}>{t('team.title')}</Back>
      <h1>{member.name}</h1>
      <p className="hint">
        {member.email}, {t(`team.state.${member.state}`).toLowerCase()}
      </p>
      {member.self ? (
        <p className="notice">{t('member.self')}</p>
      ) : (
        <>
          {!out && (
            <section className="panel">
              <ActionForm
                title={pageTitle(member.name)}
                action={changeRoleAction.bind(null, where)}
                locale={locale}
                texts={formTexts(locale, t('member.saveRole'))}
                values={{ role: member.role }}
                fields={[roleField(locale)]}
              />
            </section>
          )}
          {!out && (
            <section className="panel">
              <h2>{t(`member.link.${member.state === 'invited' ? 'invited' : 'active'}.title`)}</h2>
              <p>{t(`member.link.${member.state === 'invited' ? 'invited' : 'active'}.text`)}</p>
              <ActionForm
                action={sendLinkAction.bind(null, where)}
                locale={locale}
                texts={formTexts(locale, t('member.link.submit'))}
                quiet
              />
            </section>
          )}
          {!out && member.secondFactor && (
            <section className="panel">
              <h2>{t('member.reset.title')}</h2>
              <p>{t('member.reset.text')}</p>
              <ActionForm
                action={resetSecondFactorAction.bind(null, where)}
                locale={locale}
                texts={formTexts(locale, t('member.reset.submit'))}
                quiet
              />
            </section>
          )}
          <section className="panel">
            <h2>{t(`member.${out ? 'enable' : 'disable'}.title`)}</h2>
            <p>{t(`member.${out ? 'enable' : 'disable'}.text`)}</p>
            <ActionForm
              action={(out ? enableAction : disableAction).bind(null, where)}
              locale={locale}
              texts={formTexts(locale, t(`member.${out ? 'enable' : 'disable'}.submit`))}
              quiet
            />
          </section>
        </>
      )}
    </div>
  );
}
