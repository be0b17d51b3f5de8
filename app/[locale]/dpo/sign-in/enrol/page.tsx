// The first sign-in: pair an authenticator application, prove it with a code, keep the recovery codes. The picture is
// drawn here; the secret goes to no third party.
import { redirect } from 'next/navigation';
import { encodeQR } from 'qr';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { halfWay, staffActor } from '@/lib/auth/staff';
import { demoCode, readEnrolment } from '@/lib/cases/second-factor';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { Door } from '../../_components/door';
import { codesTexts } from '../../_components/recovery';
import { DemoCode } from '../_demo-code';
import { enrolAction, signOutAction } from '../actions';

export default async function EnrolPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'staff');
  const pending = await halfWay();
  const offer = pending && (await readEnrolment(pending));
  // Once the code is taken, this same page shows the recovery codes: it has no secret to show any more.
  if (!offer && !(await staffActor())) redirect(path(locale, '/dpo/sign-in'));
  return (
    <Door locale={locale}>
      <h1>{t('enrol.title')}</h1>
      {offer && pending && (
        <>
          <p>{t('enrol.why')}</p>
          <ol className="pairing">
            <li>{t('enrol.install')}</li>
            <li>
              {t('enrol.scan')}
              <Picture text={offer.uri} label={t('enrol.picture')} />
              <details>
                <summary>{t('enrol.byHand')}</summary>
                <p className="hint">{t('enrol.byHandText')}</p>
                <p>
                  <code className="secret">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
                </p>
              </details>
            </li>
            <li>{t('enrol.type')}</li>
          </ol>
          <DemoCode locale={locale} code={await demoCode(pending)} />
        </>
      )}
      <ActionForm
        title={pageTitle(t('enrol.title'))}
        action={enrolAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('enrol.submit'))}
        codes={codesTexts(locale, '/dpo')}
        fields={
          offer
            ? [
                {
                  kind: 'text',
                  name: 'code',
                  label: t('enrol.code'),
                  inputMode: 'numeric',
                  autoComplete: 'one-time-code',
                },
              ]
            : []
        }
      />
      {offer && (
        <form className="door-aside" action={signOutAction.bind(null, locale)}>
          <button type="submit" className="link">
            {t('code.other')}
          </button>
        </form>
      )}
    </Door>
  );
}

/** A QR code as one path, black on white in both themes, with the quiet margin that readers need. */
function Picture({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const d = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={d} />
    </svg>
  );
}
