// One step before the answer, on a page of its own: what the law says of it, its questions, and a button that says what
// happens.
import { notFound } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle, Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { deadlineFacts } from '@/lib/cases/clock';
import { orNotFound } from '@/lib/cases/or-not-found';
import { readCase } from '@/lib/cases/read-case';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { DECISIONS, decisionsFor } from '@/lib/rules/decisions';
import { judgeExtension } from '@/lib/rules/extension';
import { isWorded } from '@/lib/rules/notices';
import { besideList } from '@/lib/schemas/queue';
import { CaseHead } from '../../_head';
import { fieldsOf } from './_fields';
import { decideAction } from './actions';

export default async function DecidePage({ params, searchParams }: PageProps<'reference' | 'decision'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff('case.write');
  const { reference, decision: name } = await params;
  const decision = DECISIONS.find((known) => known === name);
  const at = now();
  const found = await orNotFound(readCase(actor, reference, at));
  if (!decision) notFound();
  const t = translator(locale, 'decisions');
  const possible = decisionsFor(actor, found.status).includes(decision);
  const extension = judgeExtension(deadlineFacts(found, at), found.today);
  const back = `${path(locale, `/dpo/cases/${reference}`)}${besideList((await searchParams).list)}`;
  const title = `${t(`${decision}.title`)} – ${reference}`;
  const refused = decision === 'extension' && !extension.allowed;
  return (
    <div className="decide">
      {(!possible || refused) && <Title>{title}</Title>}
      <Back href={`${back}#decisions`}>{reference}</Back>
      <CaseHead locale={locale} found={found} />
      <section className="panel" aria-labelledby="decide">
        <h2 id="decide">{t(`${decision}.title`)}</h2>
        <p>{t(`${decision}.text`)}</p>
        {decision === 'extension' && (
          <p className={refused ? 'notice warn' : 'hint'}>{extension.why[locale]}</p>
        )}
        {!possible && <p className="notice warn">{t('notNow')}</p>}
        {possible && !refused && (
          <ActionForm
            title={pageTitle(title)}
            action={decideAction.bind(null, { locale, reference, decision })}
            locale={locale}
            texts={formTexts(locale, t(`${decision}.submit`))}
            fields={fieldsOf(locale, decision, extension.months)}
            preview={{ title: t('previewTitle'), lang: found.locale }}
            beside={
              isWorded(decision) && (
                <button type="submit" className="quiet" name="press" value="preview">
                  {t('preview')}
                </button>
              )
            }
          >
            <input type="hidden" name="version" value={found.version} />
          </ActionForm>
        )}
      </section>
    </div>
  );
}
