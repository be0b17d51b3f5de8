// Whose name a request bears, where it was not asked again, and the way to change it.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';
import { stepPath } from './_wizard';

interface Props {
  locale: Locale;
  right: Right;
  identity: Record<string, unknown>;
}

export function KnownAs({ locale, right, identity }: Props) {
  const t = translator(locale, 'wizard');
  const who = [identity.name, identity.email].filter(Boolean).join(', ');
  return (
    <p className="hint">
      {t('knownAs', { who })} <a href={stepPath(locale, right, 'identity')}>{t('notMe')}</a>
    </p>
  );
}
