// Search and filters of the queue: a form that writes the address, so that what is seen can be kept and shared.
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { GROUNDS, type GroundCode, OUTCOME_NAMES, OUTCOMES } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';
import { STATUSES } from '@/lib/rules/states';
import { CHANNELS, DUE, isNarrowed, type QueueFilters, queueAddress } from '@/lib/schemas/queue';

interface Props {
  locale: Locale;
  filters: QueueFilters;
  assignees: { id: string; name: string }[];
  purposes: { id: string; name: string }[];
}

const GROUND_CODES = Object.keys(GROUNDS) as GroundCode[];

type Options = (readonly [value: string, label: string])[];

export function Filters({ locale, filters, assignees, purposes }: Props) {
  const t = translator(locale, 'queue');
  const desk = translator(locale, 'desk');
  const rights = translator(locale, 'rights');
  const { q, view, tag, unread, from, to, ...others } = filters;
  // The view stays: it is where one is.
  const all = queueAddress({ view });
  const narrowed = isNarrowed({ ...others, view, tag, unread, from, to });
  const choices: [keyof typeof others, Options][] = [
    ['right', RIGHTS.map((right) => [right, rights(`${right}.short`)] as const)],
    ['status', STATUSES.map((status) => [status, desk(`status.${status}`)] as const)],
    ['due', DUE.map((due) => [due, t(`due.${due}`)] as const)],
    [
      'assignee',
      [['me', t('me')], ['none', t('nobody')], ...assignees.map(({ id, name }) => [id, name] as const)],
    ],
    ['language', (['fr', 'en'] as const).map((language) => [language, t(`language.${language}`)] as const)],
    ['channel', CHANNELS.map((channel) => [channel, t(`channel.${channel}`)] as const)],
    ['outcome', OUTCOMES.map((outcome) => [outcome, OUTCOME_NAMES[outcome][locale]] as const)],
    ['ground', GROUND_CODES.map((code) => [code, GROUNDS[code].text[locale]] as const)],
    ['purpose', purposes.map(({ id, name }) => [id, name] as const)],
  ];
  return (
    <search>
      <form className="filters" method="get" action={path(locale, '/dpo')}>
        {view !== 'open' && <input type="hidden" name="view" value={view} />}
        <div className="search">
          <label htmlFor="q">{t('search')}</label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            aria-describedby="q-hint"
            autoComplete="off"
          />
          <button type="submit" className="quiet">
            {t('find')}
          </button>
          <span className="hint" id="q-hint">
            {t('searchHint')}
          </span>
        </div>
        <details open={narrowed} id="filters">
          <summary>{t('filters')}</summary>
          <div className="choices">
            {choices.map(([name, options]) => (
              <p key={name}>
                <label htmlFor={`filter-${name}`}>{t(`filter.${name}`)}</label>
                <select id={`filter-${name}`} name={name} defaultValue={others[name] ?? ''}>
                  <option value="">{t('any')}</option>
                  {options.map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </p>
            ))}
            <p>
              <label htmlFor="filter-tag">{t('filter.tag')}</label>
              <input id="filter-tag" name="tag" type="text" defaultValue={tag} />
            </p>
            {(['from', 'to'] as const).map((name) => (
              <p key={name}>
                <label htmlFor={`filter-${name}`}>{t(`filter.${name}`)}</label>
                <input id={`filter-${name}`} name={name} type="date" defaultValue={filters[name]} />
              </p>
            ))}
            <p className="tick">
              <input
                id="filter-unread"
                name="unread"
                type="checkbox"
                value="1"
                defaultChecked={unread === '1'}
              />
              <label htmlFor="filter-unread">{t('filter.unread')}</label>
            </p>
          </div>
          <div className="actions">
            <button type="submit">{t('apply')}</button>
            <a href={`${path(locale, '/dpo')}${all && `?${all}`}`}>{t('clear')}</a>
          </div>
        </details>
      </form>
    </search>
  );
}
