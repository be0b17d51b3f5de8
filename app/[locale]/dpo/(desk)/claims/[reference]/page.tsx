// A claim on one page: who asks, the papers, the match, the seal, the plan, and every step that may be taken now.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { charter } from '@/lib/cases/charter-in-force';
import { orNotFound } from '@/lib/cases/or-not-found';
import { itemText } from '@/lib/directives/execute-claim';
import { readClaim } from '@/lib/directives/read-claims';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { CLAIM_EVENTS, CLAIM_RULES, nextClaim, staffMayCause } from '@/lib/rules/directives/claim-states';
import { HEIR_RIGHT_NAMES, WISH_NAMES, wishFor } from '@/lib/rules/directives/content';
import { PROOF_METHODS, PROOF_NAMES } from '@/lib/rules/directives/proofs';
import { shortDay, When } from '../../../_components/when';
import { capacityAction, claimStepAction, decideProofAction, matchAction, taskAction } from './actions';

/** Steps that have a form of their own, or are not the desk's. */
const ELSEWHERE = [
  'receive_proof',
  'decide_proof',
  'match',
  'decide_capacity',
  'do_task',
  'object',
  'withdraw',
  'erase',
];

export default async function ClaimPage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  const { reference } = await params;
  const claim = await orNotFound(readClaim(actor, reference));
  const t = translator(locale, 'claims');
  const { step } = await searchParams;
  const can = (event: (typeof CLAIM_EVENTS)[number]) =>
    staffMayCause(actor, event) && nextClaim(claim.status, event) !== null;
  const where = { locale, reference };
  const version = <input type="hidden" name="version" value={claim.version} />;
  const steps = CLAIM_EVENTS.filter((event) => can(event) && !ELSEWHERE.includes(event));
  return (
    <>
      <Title>{`${t('title')} – ${reference}`}</Title>
      <a className="back" href={path(locale, '/dpo/claims')}>
        <span aria-hidden="true">←</span> {t('back')}
      </a>
      <h1>
        <span className="reference">{reference}</span> {t(`state.${claim.status}`)}
      </h1>
      <p className="hint">
        {t('due')} {shortDay(claim.policyDueOn, locale)}. {t('policy')}
      </p>
      {claim.status === 'objected' && <p className="notice warn">{t('objected')}</p>}
      <div className="case">
        <div>
          <section className="panel" aria-labelledby="who">
            <h2 id="who">{t('person')}</h2>
            <dl className="facts">
              <div>
                <dt>{t('person')}</dt>
                <dd>
                  {visible(claim.claimant.name)} – {t(`claimant.${claim.kind}`)}, {claim.claimant.email}
                  {!claim.confirmed && ` (${t('unconfirmed')})`}
                </dd>
              </div>
              <div>
                <dt>{t('deceased')}</dt>
                <dd>
                  {[claim.deceased.name, claim.deceased.bornOn, claim.deceased.diedOn, claim.deceased.email]
                    .filter(Boolean)
                    .map((words) => visible(words))
                    .join(', ')}
                </dd>
              </div>
              <div>
                <dt>{t('asked')}</dt>
                <dd>
                  {claim.asked.rights.map((right) => HEIR_RIGHT_NAMES[right][locale]).join(', ') ||
                    t('askedDirectives')}
                </dd>
              </div>
              {claim.asked.words && (
                <div>
                  <dt>{t('words')}</dt>
                  <dd className="words">{visible(claim.asked.words)}</dd>
                </div>
              )}
            </dl>
          </section>
          <section className="panel" aria-labelledby="proofs">
            <h2 id="proofs">{t('proofs')}</h2>
            <p>
              {claim.missing.length === 0
                ? t('complete')
                : t('missing', { list: claim.missing.map((kind) => PROOF_NAMES[kind][locale]).join(', ') })}
            </p>
            {claim.proofs.map((proof) => (
              <div key={proof.id}>
                <h3>
                  {PROOF_NAMES[proof.kind][locale]} – {proof.name}
                </h3>
                {proof.decision && proof.method && proof.decidedAt && (
                  <p>
                    {t(proof.decision)} – {t(`methodName.${proof.method}`)},{' '}
                    <When at={proof.decidedAt} locale={locale} /> {proof.erasedAt && `(${t('erased')})`}
                  </p>
                )}
              </div>
            ))}
            {can('decide_proof') && claim.proofs.some(({ decision }) => !decision) && (
              <ActionForm
                action={decideProofAction.bind(null, where)}
                locale={locale}
                texts={formTexts(locale, t('decide'))}
                fields={[
                  {
                    kind: 'radios',
                    name: 'proof',
                    label: t('proofs'),
                    options: claim.proofs
                      .filter(({ decision }) => !decision)
                      .map(({ id, kind, name }) => ({
                        value: id,
                        label: `${PROOF_NAMES[kind][locale]} – ${name}`,
                      })),
                  },
                  {
                    kind: 'radios',
                    name: 'decision',
                    label: t('decision'),
                    options: (['accepted', 'rejected'] as const).map((value) => ({ value, label: t(value) })),
                  },
                  {
                    kind: 'radios',
                    name: 'method',
                    label: t('method'),
                    options: PROOF_METHODS.map((value) => ({ value, label: t(`methodName.${value}`) })),
                  },
                ]}
              >
                {version}
              </ActionForm>
            )}
          </section>
          <section className="panel" aria-labelledby="match">
            <h2 id="match">{t('match')}</h2>
            <p>
              {!claim.matched && t('notMatched')}
              {claim.matched &&
                (claim.known ? t('matched', { directive: claim.directive ? 'yes' : 'no' }) : t('noMatch'))}
            </p>
            {claim.objectUntil && <p>{t('until', { date: shortDay(claim.objectUntil, locale) })}</p>}
            {can('match') && (
              <ActionForm
                action={matchAction.bind(null, where)}
                locale={locale}
                texts={formTexts(locale, t('doMatch'))}
                fields={[
                  {
                    kind: 'radios',
                    name: 'account',
                    label: t('match'),
                    options: [
                      ...(claim.candidate
                        ? [
                            {
                              value: claim.candidate.id,
                              label: t('candidate', { email: claim.candidate.email }),
                            },
                          ]
                        : []),
                      { value: 'none', label: t('none') },
                    ],
                  },
                ]}
              >
                {version}
              </ActionForm>
            )}
          </section>
          {claim.content && (
            <section className="panel" aria-labelledby="directive">
              <h2 id="directive">{t('opened')}</h2>
              <dl className="facts">
                {charter().categories.map(({ id, name }) => (
                  <div key={id}>
                    <dt>{name[locale]}</dt>
                    <dd>{claim.content && WISH_NAMES[wishFor(claim.content, id)][locale]}</dd>
                  </div>
                ))}
              </dl>
              <ol>
                {claim.content.executors.map(({ name, contact }) => (
                  <li key={`${name}-${contact}`}>
                    {name} – {contact}
                  </li>
                ))}
              </ol>
              <p className="words">
                {[claim.content.recipient, claim.content.instructions].filter(Boolean).join('\n')}
              </p>
            </section>
          )}
          {can('decide_capacity') && !step && (
            <section className="panel" aria-labelledby="capacity">
              <h2 id="capacity">{t('capacity')}</h2>
              {claim.capacity && <p>{t(`capacityName.${claim.capacity}`)}</p>}
              <ActionForm
                action={capacityAction.bind(null, where)}
                locale={locale}
                texts={formTexts(locale, t('event.decide_capacity'))}
                fields={[
                  {
                    kind: 'radios',
                    name: 'claimantIs',
                    label: t('namedIs'),
                    options: [
                      ...(claim.content?.executors ?? []).map(({ name }, index) => ({
                        value: String(index),
                        label: name,
                      })),
                      { value: 'none', label: t('notNamed') },
                    ],
                  },
                  ...(claim.content?.executors.length
                    ? [
                        {
                          kind: 'checkboxes' as const,
                          name: 'unavailable',
                          label: t('unavailable'),
                          options: claim.content.executors.map(({ name }, index) => ({
                            value: String(index),
                            label: name,
                          })),
                        },
                      ]
                    : []),
                  { kind: 'textarea', name: 'reason', rows: 3, label: t('reason') },
                ]}
              >
                {version}
              </ActionForm>
            </section>
          )}
          {claim.tasks.length > 0 && (
            <section className="panel" aria-labelledby="plan">
              <h2 id="plan">{t('plan')}</h2>
              {claim.tasks.map((task) => (
                <div key={task.id}>
                  <p>
                    {task.doneAt ? '✓ ' : ''}
                    {itemText(task.item, task.recipient, locale)}
                  </p>
                  {!task.doneAt && can('do_task') && (
                    <ActionForm
                      action={taskAction.bind(null, where)}
                      locale={locale}
                      texts={formTexts(locale, t('done'))}
                      quiet
                    >
                      {version}
                      <input type="hidden" name="task" value={task.id} />
                    </ActionForm>
                  )}
                </div>
              ))}
            </section>
          )}
        </div>
        <aside>
          <ul className="elements">
            {steps.map((event) => (
              <li key={event}>
                <a href={`${path(locale, `/dpo/claims/${reference}`)}?step=${event}#step`}>
                  {t(`event.${event}`)}
                </a>
              </li>
            ))}
          </ul>
          {steps
            .filter((event) => event === step)
            .map((event) => (
              <section className="panel" id="step" key={event} aria-labelledby="step-title">
                <h2 id="step-title">{t(`event.${event}`)}</h2>
                <ActionForm
                  action={claimStepAction.bind(null, { ...where, event })}
                  locale={locale}
                  texts={formTexts(locale, t(`event.${event}`))}
                  fields={
                    CLAIM_RULES[event].needs.includes('reason')
                      ? [{ kind: 'textarea', name: 'reason', rows: 4, label: t('reason') }]
                      : []
                  }
                >
                  {version}
                </ActionForm>
              </section>
            ))}
          <h2>{t('history')}</h2>
          <ol className="timeline">
            {claim.entries.map((entry) => (
              <li key={entry.id}>
                <When at={entry.at} locale={locale} /> {t(`event.${entry.event as 'received'}`)}{' '}
                {entry.staff?.name}
                {entry.words && <p className="words">{entry.words}</p>}
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </>
  );
}
