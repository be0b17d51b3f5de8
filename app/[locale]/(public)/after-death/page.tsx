// 'Pour une personne décédée': what is needed and what will happen, before anything is asked.
import { Back } from '@/app/_components/back';
import { ForWhom } from '@/app/_components/for-whom';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readFiling } from '@/lib/directives/filing-drafts';
import { listOwnClaims } from '@/lib/directives/follow-claim';
import { objectionDays } from '@/lib/directives/objection-days';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { DRAFT_DAYS } from '@/lib/rules/periods';
import { OwnClaims } from './_own-claims';

const NEEDED = [
  ['needAll', 'needDeath'],
  ['needHeirOf', 'needHeir'],
  ['needExecutorOf', 'needExecutor'],
  ['needMandateOf', 'needMandate'],
] as const;
const NEXT = ['next1', 'next2', 'next3', 'next4', 'next5'] as const;

export default async function AfterDeathPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'directives');
  const actor = await portalActor();
  const own = actor.kind === 'requester' ? await listOwnClaims(actor) : [];
  const { sessionId } = actor;
  const begun = sessionId ? await readFiling('claim', { sessionId }) : null;
  const days = await objectionDays();
  return (
    <div className="narrow">
      <Title>{t('after.title')}</Title>
      <Back href={path(locale, '')}>{translator(locale, 'common')('yourRights')}</Back>
      <ForWhom locale={locale} here="/after-death" />
      <h1>{t('after.title')}</h1>
      <p className="lede">{t('after.lede')}</p>
      <OwnClaims locale={locale} claims={own} />
      <h2>{t('after.needTitle')}</h2>
      <dl className="needs">
        {NEEDED.map(([who, what]) => (
          <div key={who}>
            <dt>{t(`after.${who}`)}</dt>
            <dd>{t(`after.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('after.later')}</p>
      <h2>{t('after.nextTitle')}</h2>
      <ol className="steps">
        {NEXT.map((key) => (
          <li key={key}>{t(`after.${key}`, { days })}</li>
        ))}
      </ol>
      <p className="notice">{t('after.discreet')}</p>
      <p>{t('after.free')}</p>
      {begun && <p>{t('after.unsent', { kept: DRAFT_DAYS })}</p>}
      <div className="actions">
        <a className="button" href={path(locale, '/after-death/claim/claimant')}>
          {t(begun ? 'after.resume' : 'after.begin')}
        </a>
      </div>
      {actor.kind !== 'requester' && (
        <p>
          {t('after.again')} <a href={path(locale, '/follow')}>{t('after.follow')}</a>
        </p>
      )}
    </div>
  );
}
