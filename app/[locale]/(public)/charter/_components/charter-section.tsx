// One section of the charter: in plain words first, then its own blocks, then the right that it explains.
import { Plain } from '@/app/_components/plain';
import type { Section, SectionBlock } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import { anchorOf, CONTENTS } from './anchors';
import type { FactProps } from './fact-props';
import { Facts } from './facts';
import { RightLink } from './right-link';

export function CharterSection({ section, ...props }: FactProps & { section: Section }) {
  const { locale, inForce } = props;
  const t = translator(locale, 'charter');
  const id = anchorOf(section);
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{section.title[locale]}</h2>
      <Plain locale={locale}>
        <p>{section.inShort[locale]}</p>
      </Plain>
      {section.body.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a charter does not change, its order is its identity
        <OneBlock key={index} block={block} {...props} />
      ))}
      {section.right && inForce && (
        <p className="no-print">
          <RightLink right={section.right} className="button" {...props}>
            {t('useRight')}
            <span className="visually-hidden"> – {section.title[locale]}</span>
          </RightLink>
        </p>
      )}
      <p className="no-print">
        <a className="top" href={`#${CONTENTS}`}>
          {t('top')}
        </a>
      </p>
    </section>
  );
}

function OneBlock({ block, ...props }: FactProps & { block: SectionBlock }) {
  const { locale } = props;
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text[locale]}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item.fr}>{item[locale]}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts of={block.of} {...props} />;
  }
}
