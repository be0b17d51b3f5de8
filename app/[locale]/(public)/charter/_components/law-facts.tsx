// The texts that the charter rests on.
import { charter } from '@/lib/cases/charter-in-force';
import type { Locale } from '@/lib/rules/bilingual';

export function LawFacts({ locale }: { locale: Locale }) {
  return (
    <ul>
      {charter().law.map((text) => (
        <li key={text.fr}>{text[locale]}</li>
      ))}
    </ul>
  );
}
