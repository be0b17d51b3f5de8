// Reading the letter over: what the law wants of it, the letter itself, and a button that says what happens.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { Blocks } from '@/app/_components/blocks';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle, Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { orNotFound } from '@/lib/cases/or-not-found';
import { readDraftLetter } from '@/lib/cases/read-draft-letter';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { OUTCOME_NAMES } from '@/lib/rules/outcomes';
import { besideList } from '@/lib/schemas/queue';
import { sendAnswerAction } from '../actions';

const EFFECTS = { byMail: ['mail', 'page', 'closed'], byPost: ['post', 'closed'] } as const;

export default async function CheckAnswerPage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  const { reference } = await params;
  const t = translator(locale, 'desk');
  const common = translator(locale, 'common');
  const back = `${path(locale, `/dpo/cases/${reference}`)}${besideList((await searchParams).list)}`;
  const draft = await orNotFound(readDraftLetter(actor, reference));
  const { outcome, letter } = draft;
  if (!outcome || !letter) redirect(`${back}#answer`);
  const title = `${t('check.title')} – ${reference}`;
  return (
    <div className="read-over">
      {!letter.complete && <Title>{title}</Title>}
      <Back href={`${back}#answer`}>{t('check.back')}</Back>
      <h1>{t('check.title')}</h1>
      <p>
        <span className="reference">{reference}</span> ·{' '}
        {t('check.outcome', { outcome: OUTCOME_NAMES[outcome][locale] })}
      </p>
      <div className="case">
        <section className="panel letter" aria-label={t('check.letter')} lang={draft.locale}>
          <Blocks blocks={letter.blocks} level={2} />
        </section>
        <aside>
          <section className="panel" aria-labelledby="elements">
            <h2 id="elements">{t('check.elements')}</h2>
            <ul className="elements">
              {letter.elements.map((element) => (
                <li key={element.id} className={element.present ? 'present' : 'missing'}>
                  <span aria-hidden="true">{element.present ? '✓' : '✗'}</span>
                  <span>
                    {t(`check.element.${element.id}`)}
                    <span className="source">
                      {common('article', { article: element.article })} –{' '}
                      {t(element.present ? 'check.present' : 'check.missing')}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section className="panel" aria-labelledby="effects">
            <h2 id="effects">{t('check.what')}</h2>
            {letter.complete ? (
              <>
                <ul>
                  {EFFECTS[draft.byPost ? 'byPost' : 'byMail'].map((effect) => (
                    <li key={effect}>{t(`check.effects.${effect}`)}</li>
                  ))}
                </ul>
                <ActionForm
                  title={pageTitle(title)}
                  action={sendAnswerAction.bind(null, { locale, reference })}
                  locale={locale}
                  texts={formTexts(locale, t('check.send'))}
                >
                  <input type="hidden" name="version" value={draft.version} />
                </ActionForm>
              </>
            ) : (
              <p className="notice warn">{t('check.cannot')}</p>
            )}
          </section>
        </aside>
      </div>
    </div>
  );
}
