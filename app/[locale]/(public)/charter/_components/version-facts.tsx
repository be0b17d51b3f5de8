// What is said of a version beside its text: when it is in force, what it changed, and the hash that proves it.
import type { ListedCharter } from '@/lib/cases/list-charters';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';

interface Props {
  listed: ListedCharter;
  locale: Locale;
}

export function VersionState({ listed, locale }: Props) {
  const { version, state, until } = listed;
  const said = { date: formatDay(version, locale), until: until ? formatDay(until, locale) : '' };
  return translator(locale, 'charter')(`versions.state.${state}`, said);
}

export function VersionChanges({ listed, locale }: Props) {
  const t = translator(locale, 'charter');
  const { changes, announcement } = listed;
  if (announcement === 'first') return <p className="soft">{t('versions.first')}</p>;
  if (changes.length === 0) return <p className="soft">{t('versions.none')}</p>;
  return (
    <ul>
      {changes.map(({ text }) => (
        <li key={text.fr}>{text[locale]}</li>
      ))}
    </ul>
  );
}

export const VersionHash = ({ listed, locale }: Props) => (
  <p className="hash">{translator(locale, 'charter')('versions.hash', { hash: listed.hash })}</p>
);
