// A case on one page: what to do now, what is asked, the thread and the answer; beside them the clock, the person, the
// papers, the team's work, and what happened. Each section is a component of its own beside this file.
import { Back } from '@/app/_components/back';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { listCaseFiles } from '@/lib/cases/case-files';
import { readWork } from '@/lib/cases/case-work';
import { orNotFound } from '@/lib/cases/or-not-found';
import { readCase } from '@/lib/cases/read-case';
import { singleKeysOf } from '@/lib/cases/saved-views';
import { now } from '@/lib/clock';
import { ERROR_CODES } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may } from '@/lib/rules/permissions';
import { mayCause } from '@/lib/rules/states';
import { besideList, queueAddress, readQueueAddress } from '@/lib/schemas/queue';
import { Keys } from '../../_keys';
import { AnswerPanel } from './_answer';
import { Clock } from './_clock';
import { Given } from './_given';
import { CaseHead } from './_head';
import { CaseMails, Timeline } from './_history';
import { IdentityChecks } from './_identity';
import { CaseList } from './_list';
import { Next } from './_next';
import { Papers } from './_papers';
import { Tasks } from './_tasks';
import { Thread } from './_thread';
import { Asked, Person } from './_who';
import { Work } from './_work';

export default async function CasePage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  const found = await orNotFound(readCase(actor, (await params).reference, now()));
  const [files, work] = await Promise.all([
    listCaseFiles(actor, found.reference),
    readWork(actor, found.id, now()),
  ]);
  const query = await searchParams;
  const t = translator(locale, 'desk');
  const right = translator(locale, 'rights')(`${found.right}.short`);
  const problem = ERROR_CODES.find((code) => code === query.problem || code === query.refused);
  const title = t('case.title', { reference: found.reference, right });
  const list = typeof query.list === 'string' ? query.list : '';
  const beside = besideList(list);
  const { after, ...filters } = readQueueAddress(list);
  const back = queueAddress(filters, after);
  const keys = await singleKeysOf(actor);
  // After the answer the tasks are the work.
  const toDo = found.closedAt !== null && found.openTasks > 0;
  const tasks = (
    <Tasks
      locale={locale}
      requestId={found.id}
      reference={found.reference}
      today={found.today}
      actor={actor}
    />
  );
  return (
    <div className="split">
      <Title>{problem ? `${translator(locale, 'common')('errorPrefix')} ${title}` : title}</Title>
      <div className="pane">
        <Back href={`${path(locale, '/dpo')}${back && `?${back}`}`}>{t('case.back')}</Back>
        <CaseHead locale={locale} found={found} present={work.present} />
        <div className="case">
          <div>
            <Next locale={locale} found={found} actor={actor} done={query.done} beside={beside} />
            {toDo && tasks}
            <Asked locale={locale} found={found} />
            <Thread locale={locale} found={found} files={files} actor={actor} query={query} />
            <AnswerPanel
              locale={locale}
              found={found}
              mayAnswer={mayCause(actor, 'answer')}
              problem={query.refused ? undefined : problem}
              done={query.done}
            />
          </div>
          <aside>
            <Clock locale={locale} found={found} />
            <Person locale={locale} found={found} />
            <Given locale={locale} found={found} actor={actor} />
            <IdentityChecks locale={locale} found={found} />
            <Papers locale={locale} found={found} files={files} actor={actor} done={query.done} />
            {!toDo && tasks}
            <Work locale={locale} work={work} reference={found.reference} actor={actor} />
            <Timeline locale={locale} found={found} mayExport={may(actor, 'case.export')} />
            <CaseMails locale={locale} found={found} />
          </aside>
        </div>
        <Keys locale={locale} on={keys} />
      </div>
      {/* After the case for whoever goes by keyboard, before it for the eye. */}
      <CaseList locale={locale} actor={actor} reference={found.reference} list={list} />
    </div>
  );
}
