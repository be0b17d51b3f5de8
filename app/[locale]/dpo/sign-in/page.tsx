// The way into the desk. Works without JavaScript; says the same to a known and to an unknown address.
import { redirect } from 'next/navigation';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { deskPath, halfWay, staffActor } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { Door } from '../_components/door';
import { signInAction } from './actions';

export default async function SignInPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const next = deskPath(query.next);
  if (await staffActor()) redirect(path(locale, next));
  if (await halfWay()) redirect(`${path(locale, '/dpo/sign-in/code')}?next=${next}`);
  const t = translator(locale, 'desk');
  const changed = (['password', 'phone'] as const).find((what) => what === query.done);
  return (
    <Door locale={locale}>
      <h1>{t('signIn.title')}</h1>
      <p className="hint">{t('signIn.text')}</p>
      <div role="status">
        {changed && <p className="notice good">{translator(locale, 'staff')(`own.${changed}.done`)}</p>}
        {query.error && (
          <p className="notice">
            {translator(locale, 'staff')('provider.refused', { name: env().OIDC_NAME })}
          </p>
        )}
      </div>
      <ActionForm
        title={pageTitle(t('signIn.title'))}
        action={signInAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('signIn.submit'))}
        fields={[
          { kind: 'email', name: 'email', label: t('signIn.email'), autoComplete: 'username' },
          {
            kind: 'password',
            name: 'password',
            label: t('signIn.password'),
            autoComplete: 'current-password',
          },
        ]}
      >
        <input type="hidden" name="next" value={next} />
      </ActionForm>
      {env().OIDC_ISSUER && (
        <p className="door-aside">
          <a className="button quiet" href={`${path(locale, '/dpo/sign-in/provider')}?next=${next}`}>
            {translator(locale, 'staff')('provider.submit', { name: env().OIDC_NAME })}
          </a>
        </p>
      )}
      <p className="door-aside">
        <a href={path(locale, '')}>{t('signIn.public')}</a>
      </p>
    </Door>
  );
}
