// The logo as it is shown, and the forms that change it.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import type { Appearance } from '@/lib/cases/appearance';
import type { ErrorCode } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { OneLine } from '../../_components/one-line';
import { removeLogoAction } from './actions';

interface Props {
  locale: Locale;
  logo: Appearance['logo'];
  changedAt: string;
  problem?: ErrorCode;
}

export function LogoPanel({ locale, logo, changedAt, problem }: Props) {
  const t = translator(locale, 'settings');
  return (
    <section className="panel" id="logo" aria-labelledby="logo-title">
      <h2 id="logo-title">{t('logo.title')}</h2>
      {problem && (
        <div className="error-summary" role="alert" id="problem" tabIndex={-1}>
          <h3>{translator(locale, 'common')('errorTitle')}</h3>
          <ul>
            <li>
              <a href="#file">{translator(locale, 'errors')(`code.${problem}`)}</a>
            </li>
          </ul>
        </div>
      )}
      {logo ? (
        // biome-ignore lint/performance/noImgElement: our own small PNG; nothing of it is to be optimised
        <img
          className="logo-shown"
          src={`/api/logo?v=${logo.tag}`}
          width={logo.width}
          height={logo.height}
          alt={t('logo.present')}
        />
      ) : (
        <p className="hint">{t('logo.none')}</p>
      )}
      <form action="/api/settings/logo" method="post" encType="multipart/form-data">
        <input type="hidden" name="locale" value={locale} />
        <OneLine id="file" label={t('logo.choose')} hint={t('logo.hint')} submit={t('logo.send')}>
          <input
            type="file"
            id="file"
            name="file"
            accept=".png,.jpg,.jpeg,.webp"
            aria-describedby="file-hint"
          />
        </OneLine>
      </form>
      {logo && (
        <ActionForm
          action={removeLogoAction.bind(null, { locale })}
          locale={locale}
          quiet
          texts={formTexts(locale, t('logo.remove'))}
        >
          <input type="hidden" name="changedAt" value={changedAt} />
        </ActionForm>
      )}
    </section>
  );
}
