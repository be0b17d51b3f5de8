// Where a mailed invitation leads: choose a password. The second factor comes next.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle, Title } from '@/app/_components/title';
import { heldLink } from '@/lib/auth/portal';
import { readInvitation } from '@/lib/cases/accept-invitation';
import { translator } from '@/lib/i18n';
import { Door } from '../_components/door';
import { acceptAction } from './actions';

export default async function InvitationPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'staff');
  const secret = await heldLink();
  const invited = secret ? await readInvitation(secret) : null;
  if (!invited) {
    return (
      <Door locale={locale}>
        <Title>{t('invitation.deadTitle')}</Title>
        <h1>{t('invitation.deadTitle')}</h1>
        <p>{t('invitation.deadText')}</p>
      </Door>
    );
  }
  const kind = invited.joinedAt ? 'again' : 'first';
  return (
    <Door locale={locale}>
      <h1>{t(`invitation.${kind}.title`, { name: invited.name })}</h1>
      <p className="hint">{t(`invitation.${kind}.text`)}</p>
      <ActionForm
        title={pageTitle(t(`invitation.${kind}.title`, { name: invited.name }))}
        action={acceptAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('invitation.submit'))}
        fields={[
          {
            kind: 'password',
            name: 'password',
            label: t('invitation.password'),
            hint: t('invitation.passwordHint'),
            autoComplete: 'new-password',
          },
        ]}
      >
        {/* So that a password manager knows whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={invited.email} />
      </ActionForm>
    </Door>
  );
}
