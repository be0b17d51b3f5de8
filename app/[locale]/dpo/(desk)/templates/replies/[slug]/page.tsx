// One canned reply, in one language; 'new' begins one.
import { notFound } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { REPLY_VARIABLES, readReply } from '@/lib/cases/canned-replies';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { LOCALES } from '@/lib/rules/bilingual';
import { shownWording } from '@/lib/schemas/templates';
import { Languages, Versions } from '../../_versions';
import { replyAction } from '../../actions';

export default async function ReplyPage({ params, searchParams }: PageProps<'slug'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff('template.write');
  const { slug } = await params;
  const query = shownWording.parse(await searchParams);
  const language = query.language ?? locale;
  const inAll = await Promise.all(LOCALES.map((one) => readReply(actor, slug, one)));
  const versions = inAll[LOCALES.indexOf(language)] ?? [];
  const begins = slug === 'new';
  if (!begins && inAll.every((list) => list.length === 0)) notFound();
  const newest = versions[0]?.version ?? 0;
  const taken = versions.find(({ version }) => version === (query.version ?? newest));
  const t = translator(locale, 'templates');
  const here = path(locale, `/dpo/templates/replies/${slug}`);
  const title = begins ? t('replies.add') : (taken?.title ?? t('replies.untranslated'));
  return (
    <>
      <Back href={path(locale, '/dpo/templates')}>{t('title')}</Back>
      <h1>{title}</h1>
      <Languages locale={locale} here={here} language={language} />
      <div className="case">
        <div className="panel">
          <ActionForm
            key={`${language} ${taken?.version ?? 0}`}
            title={pageTitle(title)}
            action={replyAction.bind(null, { locale, slug, language })}
            locale={locale}
            texts={formTexts(locale, t('save'))}
            fields={[
              { kind: 'text', name: 'title', label: t('replies.name'), hint: t('replies.nameHint') },
              { kind: 'textarea', name: 'body', label: t('replies.body'), rows: 12 },
            ]}
            values={{ title: taken?.title ?? '', body: taken?.body ?? '' }}
            preview={{ title: t('previewTitle'), lang: language }}
            beside={
              <>
                <button type="submit" className="quiet" name="press" value="preview">
                  {t('preview')}
                </button>
                {newest > 0 && !versions[0]?.retired && (
                  <button type="submit" className="link" name="press" value="retire">
                    {t('replies.retire')}
                  </button>
                )}
              </>
            }
          >
            <input type="hidden" name="version" value={newest} />
          </ActionForm>
        </div>
        <aside>
          <section className="panel" aria-labelledby="variables">
            <h2 id="variables">{t('variables')}</h2>
            <dl className="wording-parts">
              {REPLY_VARIABLES.map((variable) => (
                <div key={variable}>
                  <dt>
                    <code>{`{${variable}}`}</code>
                  </dt>
                  <dd>{t(`variable.${variable}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          {versions.length > 0 && (
            <Versions
              locale={locale}
              here={here}
              language={language}
              versions={versions}
              shown={taken?.version ?? 0}
              house={false}
            />
          )}
        </aside>
      </div>
    </>
  );
}
