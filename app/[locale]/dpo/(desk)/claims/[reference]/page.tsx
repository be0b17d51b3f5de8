// A claim on one page: what to do next, who asks for what, the papers, the person, the seal, the plan, what happened.
// Each section is a component of its own beside this file.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { shortDay, When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { orNotFound } from '@/lib/cases/or-not-found';
import { now } from '@/lib/clock';
import { readClaim } from '@/lib/directives/read-claims';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDay } from '@/lib/rules/dates';
import { nextStep } from '@/lib/rules/directives/next-step';
import { Chip } from '../../../_components/chip';
import { CapacityPanel } from './_capacity';
import { Ends } from './_ends';
import { Letter } from './_letter';
import { Person } from './_person';
import { Plan } from './_plan';
import { Proofs } from './_proofs';
import { Seal } from './_seal';
import { Step } from './_step';
import { Who } from './_who';

export default async function ClaimPage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  const { reference } = await params;
  const { q } = await searchParams;
  const looked = typeof q === 'string' ? q.slice(0, 200) : '';
  const claim = await orNotFound(readClaim(actor, reference, now(), looked));
  const t = translator(locale, 'claims');
  const section = { locale, claim, actor };
  const next = nextStep({
    ...claim,
    proven: claim.missing.length === 0,
    sealed: claim.directive === true && !claim.content,
    tasksDone: claim.tasks.every(({ doneAt }) => doneAt !== null),
  });
  const until = claim.objectUntil ? formatDay(claim.objectUntil, locale) : '';
  const { claimantName, deceasedName } = claim;
  return (
    <>
      <Title>{`${t('title')} – ${reference}`}</Title>
      <Back href={path(locale, '/dpo/claims')}>{t('back')}</Back>
      <header className="case-head">
        <h1>
          {t('heading', { claimant: visible(claimantName), deceased: visible(deceasedName) })}{' '}
          <span className="reference">{reference}</span>
        </h1>
        <p>
          {claim.closed ? (
            <strong>{t(`state.${claim.status}`)}</strong>
          ) : (
            <>
              <Chip
                locale={locale}
                dueOn={claim.policyDueOn}
                today={claim.today}
                paused={claim.status === 'frozen'}
              />{' '}
              {t(`state.${claim.status}`)}. {t('due')} {shortDay(claim.policyDueOn, locale)}.{' '}
              <span className="hint">{t('policy')}</span>
            </>
          )}
        </p>
      </header>
      <div className="case">
        <div>
          <section className="panel next" id="next" aria-labelledby="next-title">
            <h2 id="next-title">{translator(locale, 'desk')('next.title')}</h2>
            <p className={claim.status === 'objected' ? 'notice warn' : 'next-step'}>
              {t(`next.${next}`, { date: until })}
            </p>
            <Step {...section} event="take_up" />
            <Letter {...section} of="given" />
          </section>
          <Who {...section} />
          <Proofs {...section} />
          <Person {...section} looked={looked} />
          <Seal {...section} />
          <CapacityPanel {...section} />
          <Plan {...section} />
          <Ends {...section} />
        </div>
        <aside>
          <section className="panel" aria-labelledby="history">
            <h2 id="history">{t('history')}</h2>
            <ol className="events">
              {claim.entries.map((entry) => (
                <li key={entry.id}>
                  <When at={entry.at} locale={locale} />
                  {t(`happened.${entry.event as 'received'}`)}
                  {entry.staff && ` – ${entry.staff.name}`}
                  {entry.words && <div className="hint words">{visible(entry.words)}</div>}
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </>
  );
}
