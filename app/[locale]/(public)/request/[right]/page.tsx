// Before the first question: the right in plain words, and what it takes.
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Plain } from '@/app/_components/plain';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { readDraft } from '@/lib/cases/drafts';
import { knownIdentity } from '@/lib/cases/known-person';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { ARTICLE, type Right } from '@/lib/rules/rights';
import { Explained } from '../_explained';
import { pagesFor, stepPath, wizardOf } from '../_wizard';
import { startAnewAction } from '../actions';

/** Of the other rights, the form asks for a ground, a case or a point of view. */
const NO_REASON: Partial<Record<Right, 'noReason' | 'noReasonForMarketing'>> = {
  access: 'noReason',
  rectification: 'noReason',
  portability: 'noReason',
  objection: 'noReasonForMarketing',
  consent_withdrawal: 'noReason',
};

export default async function StartPage({ params, searchParams }: PageProps<'right'>) {
  const locale = await localeOf(params);
  const { right } = wizardOf((await params).right);
  const actor = await portalActor();
  const known = (await knownIdentity(actor, right, {})) !== null;
  const pages = pagesFor(right, {}, known);
  const t = translator(locale, 'wizard');
  const common = translator(locale, 'common');
  const rights = translator(locale, 'rights');
  const asked = (await searchParams).purpose;
  const purpose = charter().purposes.find(({ id }) => id === asked);
  const begun = await readDraft(actor, right);
  const noReason = NO_REASON[right];
  const first = stepPath(locale, right, pages[0]?.step ?? 'check');
  return (
    <div className="narrow">
      <Title>{rights(`${right}.name`)}</Title>
      <Back href={path(locale, '')}>{common('back')}</Back>
      <h1>{rights(`${right}.name`)}</h1>
      <Plain locale={locale}>
        <p>{rights(`${right}.plain`)}</p>
      </Plain>
      {purpose && <Explained locale={locale} right={right} purpose={purpose} />}
      <p>{t('start.time', { count: pages.length })}</p>
      <ul>
        <li>{t('start.noDocument')}</li>
        {noReason && <li>{t(`start.${noReason}`)}</li>}
        <li>{t('start.free')}</li>
      </ul>
      {begun && (
        <section className="panel" aria-labelledby="begun">
          <h2 id="begun">
            {t('start.begun')} <strong className="badge warn">{t('start.unsent')}</strong>
          </h2>
          <p>{t('start.notSent')}</p>
          <div className="actions">
            <a className="button" href={stepPath(locale, right, 'check')}>
              {t('start.resume')}
            </a>
            <a href={stepPath(locale, right, 'later')}>{t('later.link')}</a>
          </div>
        </section>
      )}
      {begun || purpose ? (
        <ActionForm
          action={startAnewAction.bind(null, { locale, right })}
          locale={locale}
          texts={formTexts(locale, t(begun ? 'start.anew' : 'start.begin'))}
          quiet={begun !== null}
        >
          {purpose && <input type="hidden" name="purpose" value={purpose.id} />}
        </ActionForm>
      ) : (
        <div className="actions">
          <a className="button" href={first}>
            {t('start.begin')}
          </a>
        </div>
      )}
      <p className="hint">{common('article', { article: ARTICLE[right] })}</p>
    </div>
  );
}
