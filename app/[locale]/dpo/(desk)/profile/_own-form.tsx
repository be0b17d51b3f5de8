// The shape of the pages that change how one signs in: why, the present password, the button.
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import type { CodesTexts } from '@/app/_components/form/codes';
import type { FieldSpec, FieldValues } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { pageTitle } from '@/app/_components/title';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { FormState } from '@/lib/schemas/form-state';

interface Props {
  locale: Locale;
  what: 'password' | 'phone' | 'recovery' | 'sessions';
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What is asked before the present password, and after it. */
  before?: FieldSpec[];
  fields?: FieldSpec[];
  values?: FieldValues;
  /** Not of whoever comes in by the provider alone, and has none. */
  asksPassword?: boolean;
  codes?: CodesTexts;
}

export function OwnForm({ locale, what, action, codes, values, asksPassword = true, ...asked }: Props) {
  const { before = [], fields = [] } = asked;
  const t = translator(locale, 'staff');
  const title = t(`own.${what}.title`);
  const present: FieldSpec = {
    kind: 'password',
    name: 'password',
    label: t('own.present'),
    autoComplete: 'current-password',
  };
  return (
    <div className="narrow">
      <Back href={path(locale, '/dpo/profile')}>{t('profile.title')}</Back>
      <h1>{title}</h1>
      <p className="hint">{t(`own.${what}.text`)}</p>
      <ActionForm
        title={pageTitle(title)}
        action={action}
        locale={locale}
        texts={formTexts(locale, t(`own.${what}.submit`))}
        codes={codes}
        fields={[...before, ...(asksPassword ? [present] : []), ...fields]}
        values={values}
      />
    </div>
  );
}
