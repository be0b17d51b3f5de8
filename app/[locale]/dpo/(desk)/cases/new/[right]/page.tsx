// The form for a request of one right that came by another way: what the law needs, then what the letter or the call said.
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { wizardOf } from '@/app/[locale]/(public)/request/_wizard';
import { requireStaff } from '@/lib/auth/staff';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { logRequestAction } from '../actions';
import { loggedFields } from './_fields';

export default async function LogRightPage({ params }: PageProps<'right'>) {
  const locale = await localeOf(params);
  await requireStaff('case.write');
  const { right } = wizardOf((await params).right);
  const t = translator(locale, 'logged');
  const title = t('titleOf', { right: translator(locale, 'rights')(`${right}.short`) });
  const fields = loggedFields(locale, right);
  const open = fields.flatMap(({ kind, name }) => (kind === 'radios' ? [[name, '']] : []));
  return (
    <div className="narrow">
      <Back href={path(locale, '/dpo/cases/new')}>{t('right')}</Back>
      <h1>{title}</h1>
      <p className="hint">{t('asPublic')}</p>
      <ActionForm
        title={pageTitle(title)}
        action={logRequestAction.bind(null, { locale, right })}
        locale={locale}
        texts={formTexts(locale, t('submit'))}
        fields={fields}
        values={{ ...Object.fromEntries(open), filedAs: 'self', locale }}
      />
    </div>
  );
}
