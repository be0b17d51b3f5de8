// Before the first question: the right in plain words, and what it takes.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Plain } from '@/app/_components/plain';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readDraft } from '@/lib/cases/drafts';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { ARTICLE } from '@/lib/rules/rights';
import { pagesOf } from '@/lib/schemas/wizards';
import { stepPath, wizardOf } from '../_wizard';
import { startAnewAction } from '../actions';

export default async function StartPage({ params }: PageProps<'right'>) {
  const locale = await localeOf(params);
  const { right } = wizardOf((await params).right);
  const pages = pagesOf(right, {});
  const t = translator(locale, 'wizard');
  const common = translator(locale, 'common');
  const rights = translator(locale, 'rights');
  const begun = await readDraft(await portalActor(), right);
  const first = stepPath(locale, right, pages[0]?.step ?? 'check');
  return (
    <div className="narrow">
      <Title>{rights(`${right}.name`)}</Title>
      <a className="back" href={path(locale, '')}>
        <span aria-hidden="true">←</span> {common('back')}
      </a>
      <h1>{rights(`${right}.name`)}</h1>
      <Plain locale={locale}>
        <p>{rights(`${right}.plain`)}</p>
      </Plain>
      <p>{t('start.time', { count: pages.length })}</p>
      <ul>
        <li>{t('start.noDocument')}</li>
        <li>{t('start.noReason')}</li>
        <li>{t('start.free')}</li>
      </ul>
      <div className="actions">
        <a className="button" href={begun ? stepPath(locale, right, 'check') : first}>
          {begun ? t('start.resume') : t('start.begin')}
        </a>
      </div>
      {begun && (
        <>
          <p>{t('start.notSent')}</p>
          <ActionForm
            action={startAnewAction.bind(null, { locale, right })}
            locale={locale}
            texts={formTexts(locale, t('start.anew'))}
            quiet
          />
        </>
      )}
      <p className="hint">{common('article', { article: ARTICLE[right] })}</p>
    </div>
  );
}
