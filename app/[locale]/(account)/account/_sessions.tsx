// The browsers in which this space is open, and the button that closes it in all of them.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { When } from '@/app/_components/when';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { signOutEverywhereAction } from './actions';

interface Props {
  locale: Locale;
  sessions: { id: string; device: string | null; createdAt: Date; here: boolean }[];
}

export function Sessions({ locale, sessions }: Props) {
  const t = translator(locale, 'account');
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <p>{t('sessions.text')}</p>
      <ul className="entries">
        {sessions.map(({ id, device, createdAt, here }) => (
          <li key={id}>
            <p>
              <strong>{device ?? t('sessions.unknown')}</strong> {here && t('sessions.here')}
              <span className="hint">
                {' '}
                {t('sessions.since')} <When at={createdAt} locale={locale} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <ActionForm
        action={signOutEverywhereAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('sessions.everywhere'))}
        quiet
      />
    </section>
  );
}
