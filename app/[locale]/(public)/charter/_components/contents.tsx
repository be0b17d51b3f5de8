// The table of contents.
import type { Section } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { anchorOf, CONTENTS } from './anchors';

export function Contents({ sections, locale }: { sections: readonly Section[]; locale: Locale }) {
  return (
    <nav className="contents" id={CONTENTS} aria-labelledby="contents-title">
      <h2 id="contents-title">{translator(locale, 'charter')('contents')}</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${anchorOf(section)}`}>{section.title[locale]}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
