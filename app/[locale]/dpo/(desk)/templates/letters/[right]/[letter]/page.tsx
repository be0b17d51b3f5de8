// The wording of one letter, in one language: what it may name, what it must keep, its versions, and a preview. A notice
// has one for every right, and may have another for some.
import { notFound } from 'next/navigation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { requireStaff } from '@/lib/auth/staff';
import { readLetterTemplate } from '@/lib/cases/letter-templates';
import {
  elementsOf,
  type LetterOf,
  letterNamed,
  nameOf,
  partOf,
  partsOfLetter,
  variablesOf,
} from '@/lib/documents/letter-template';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { type NoticeName, rightsWith } from '@/lib/rules/notices';
import { OUTCOME_NAMES } from '@/lib/rules/outcomes';
import type { Right } from '@/lib/rules/rights';
import { shownWording } from '@/lib/schemas/templates';
import { sayElement } from '../../../_elements';
import { Wording } from '../../../_wording';
import { letterTemplateAction } from '../../../actions';

export default async function LetterTemplatePage({ params, searchParams }: PageProps<'right' | 'letter'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff('template.write');
  const { right: slug, letter: step } = await params;
  const letter = letterNamed(slug.replaceAll('-', '_'), step);
  if (!letter) notFound();
  const query = shownWording.parse(await searchParams);
  const language = query.language ?? locale;
  const { house, versions } = await readLetterTemplate(actor, letter, language);
  const inUse = versions[0]?.retired ? 0 : versions[0]?.version;
  const taken = versions.find(({ version }) => version === (query.version ?? inUse));
  const t = translator(locale, 'templates');
  const ofOneRight = 'notice' in letter && letter.right !== null;
  return (
    <Wording
      locale={locale}
      title={titleOf(locale, letter)}
      here={path(locale, `/dpo/templates/letters/${slug}/${step}`)}
      language={language}
      versions={versions}
      shown={taken?.version ?? 0}
      house={t(ofOneRight ? 'notices.forAll' : 'house')}
      action={letterTemplateAction.bind(null, { locale, ...nameOf(letter), language })}
      fields={[{ kind: 'textarea', name: 'body', label: t('letters.body'), hint: t('bodyHint'), rows: 22 }]}
      values={{ body: taken?.body ?? house }}
      retire={ofOneRight ? t('notices.retire') : undefined}
      variables={variablesOf(letter).map((name) => ({ name, meaning: t(`variable.${name}`) }))}
      nav={'notice' in letter && <Rights locale={locale} notice={letter.notice} shown={letter.right} />}
      aside={<Parts locale={locale} letter={letter} />}
    />
  );
}

function titleOf(locale: Locale, letter: LetterOf): string {
  const t = translator(locale, 'templates');
  if ('claim' in letter) return `${t('claims.title')} – ${t(`claims.name.${letter.claim}`)}`;
  const name = letter.right && translator(locale, 'rights')(`${letter.right}.short`);
  const step =
    'outcome' in letter ? OUTCOME_NAMES[letter.outcome][locale] : t(`notices.name.${letter.notice}`);
  return name ? `${name} – ${step}` : step;
}

/** The same notice for every right, or for one of them. */
function Rights({ locale, notice, shown }: { locale: Locale; notice: NoticeName; shown: Right | null }) {
  const t = translator(locale, 'templates');
  const rights = rightsWith(notice);
  if (rights.length === 1) return null;
  return (
    <nav className="views" aria-label={t('notices.rights')}>
      {[null, ...rights].map((right) => (
        <a
          key={right ?? 'any'}
          href={path(locale, `/dpo/templates/letters/${right ? rightSlug(right) : 'any'}/${notice}`)}
          aria-current={right === shown ? 'page' : undefined}
        >
          {right ? translator(locale, 'rights')(`${right}.short`) : t('notices.any')}
        </a>
      ))}
    </nav>
  );
}

/** What no wording may leave out, each with its article. */
function Parts({ locale, letter }: { locale: Locale; letter: LetterOf }) {
  const t = translator(locale, 'templates');
  const parts = partsOfLetter(letter);
  if (parts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="parts">
      <h2 id="parts">{t('letters.parts')}</h2>
      <p className="hint">{t('letters.partsHint')}</p>
      <dl className="wording-parts">
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <code>[{part}]</code>
            </dt>
            <dd>
              {part === 'words' && t('letters.words')}
              {elementsOf(letter)
                .filter(({ id }) => partOf(id) === part)
                .map((element) => ({ id: element.id, ...sayElement(locale, element) }))
                .map(({ id, name, source }) => (
                  <span key={id}>
                    {name}
                    <span className="source">{source}</span>
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
