// Whom the claim is about: looked for by the DPO, then told, in case they are alive, before anything is opened.
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { formatDay } from '@/lib/rules/dates';
import { OneLine } from '../../../_components/one-line';
import { ClaimForm, offers, type SectionProps, Step } from './_step';
import { matchAction } from './actions';

export function Person({ looked, ...section }: SectionProps & { looked: string }) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  const proven = claim.missing.length === 0;
  const known = proven && claim.known;
  return (
    <section className="panel" aria-labelledby="match">
      <h2 id="match">{t('match')}</h2>
      <p>{t(!claim.matched ? 'notMatched' : claim.known ? 'matched' : 'noMatch')}</p>
      {claim.directive !== null && claim.known && (
        <p>{t(`hasDirective.${claim.directive ? 'yes' : 'no'}`)}</p>
      )}
      {claim.objectUntil && <p>{t('until', { date: formatDay(claim.objectUntil, locale) })}</p>}
      {claim.noticeSkipped && <p>{t('skipped')}</p>}
      {offers(section, 'match') && <Match {...section} looked={looked} />}
      {known && <Step {...section} event="notify_person" />}
      {((proven && claim.matched && !claim.known) || claim.objectionOver) && (
        <Step {...section} event="verify" />
      )}
      {known && <Step {...section} event="skip_notice" folded />}
    </section>
  );
}

function Match({ looked, ...section }: SectionProps & { looked: string }) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  const options = claim.candidates.map(({ accountId, email, names, directive }) => ({
    value: accountId,
    label: t('candidate', {
      email,
      names: visible(names.join(', ')) || 'none',
      directive: directive ? 'yes' : 'no',
    }),
  }));
  const search = (
    <>
      <form className="search">
        <OneLine id="looked" label={t('look')} hint={t('searchHint')} submit={t('search')}>
          <input type="search" id="looked" name="q" defaultValue={looked} aria-describedby="looked-hint" />
        </OneLine>
      </form>
      {options.length === 0 && <p>{t('nobodyFound')}</p>}
    </>
  );
  return (
    <ClaimForm
      folded={{ summary: t('doMatch'), before: search, open: !claim.matched || looked !== '' }}
      locale={locale}
      claim={claim}
      name="match"
      action={matchAction.bind(null, { locale, reference: claim.reference })}
      submit={t('doMatch')}
      fields={[
        {
          kind: 'radios',
          name: 'account',
          label: t('match'),
          options: [...options, { value: 'none', label: t('none') }],
        },
      ]}
    />
  );
}
