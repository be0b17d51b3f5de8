// One canned reply, in one language; 'new' begins one.
import { notFound } from 'next/navigation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { requireStaff } from '@/lib/auth/staff';
import { REPLY_VARIABLES, readReply } from '@/lib/cases/canned-replies';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { LOCALES } from '@/lib/rules/bilingual';
import { shownWording } from '@/lib/schemas/templates';
import { Wording } from '../../_wording';
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
  const taken = versions.find(({ version }) => version === (query.version ?? versions[0]?.version));
  const t = translator(locale, 'templates');
  return (
    <Wording
      locale={locale}
      title={begins ? t('replies.add') : (taken?.title ?? t('replies.untranslated'))}
      here={path(locale, `/dpo/templates/replies/${slug}`)}
      language={language}
      versions={versions}
      shown={taken?.version ?? 0}
      action={replyAction.bind(null, { locale, slug, language })}
      fields={[
        { kind: 'text', name: 'title', label: t('replies.name'), hint: t('replies.nameHint') },
        { kind: 'textarea', name: 'body', label: t('replies.body'), rows: 12 },
      ]}
      values={{ title: taken?.title ?? '', body: taken?.body ?? '' }}
      retire={t('replies.retire')}
      variables={REPLY_VARIABLES.map((name) => ({ name, meaning: t(`variable.${name}`) }))}
    />
  );
}
