// The texts that the charter rests on.
import type { FactProps } from './fact-props';

export function LawFacts({ charter, locale }: FactProps) {
  return (
    <ul>
      {charter.law.map((text) => (
        <li key={text.fr}>{text[locale]}</li>
      ))}
    </ul>
  );
}
