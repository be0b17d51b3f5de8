// The views that somebody has named, and the form that names the present one.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { isNarrowed, type QueueFilters, queueAddress } from '@/lib/schemas/queue';
import { removeViewAction, saveViewAction } from './actions';

interface Props {
  locale: Locale;
  filters: QueueFilters;
  views: { id: string; name: string; query: string; shared: boolean; own: boolean }[];
}

export function SavedViews({ locale, filters, views }: Props) {
  const t = translator(locale, 'queue');
  const present = queueAddress(filters);
  const known = views.find(({ query }) => query === present);
  return (
    <>
      {views.length > 0 && (
        <nav className="views saved" aria-label={t('saved')}>
          {views.map(({ id, name, query, shared, own }) => (
            <a
              key={id}
              href={`${path(locale, '/dpo')}?${query}`}
              aria-current={query === present ? 'page' : undefined}
            >
              {name}
              {shared && !own && <small> {t('sharedView')}</small>}
            </a>
          ))}
        </nav>
      )}
      {known?.own && (
        <ActionForm
          action={removeViewAction.bind(null, { locale })}
          locale={locale}
          quiet
          texts={formTexts(locale, t('removeView', { name: known.name }))}
        >
          <input type="hidden" name="id" value={known.id} />
        </ActionForm>
      )}
      {!known && isNarrowed(filters) && (
        <ActionForm
          folded={{ summary: t('saveView') }}
          action={saveViewAction.bind(null, { locale })}
          locale={locale}
          texts={formTexts(locale, t('save'))}
          fields={[
            { kind: 'text', name: 'name', label: t('viewName'), autoComplete: 'off' },
            {
              kind: 'checkboxes',
              name: 'shared',
              label: t('saved'),
              options: [{ value: '1', label: t('share') }],
            },
          ]}
        >
          <input type="hidden" name="query" value={present} />
        </ActionForm>
      )}
    </>
  );
}
