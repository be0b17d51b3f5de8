// What can be decided now, one link each; what no longer can says why.
import { deadlineFacts } from '@/lib/cases/clock';
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { type Decision, decisionsFor } from '@/lib/rules/decisions';
import { judgeExtension } from '@/lib/rules/extension';
import { mayAskIdentity } from '@/lib/rules/pauses';
import { isRestricted } from '@/lib/rules/restriction';

interface Props {
  locale: Locale;
  found: DeskCase;
  actor: StaffMember;
  done: unknown;
  /** What keeps the list beside the next page: '?list=…', or ''. */
  beside: string;
}

/** What the facts of the case leave of it; the rest follows from status and role. */
function offered(found: DeskCase, decision: Decision): boolean {
  switch (decision) {
    case 'identity':
      return mayAskIdentity(found.right);
    case 'identity-verdict':
      return (
        found.status === 'awaiting_identity' ||
        found.identityChecks.some(({ decidedAt }) => decidedAt === null)
      );
    case 'lifting':
      return isRestricted(found) && !found.liftingAnnouncedAt;
    case 'lifted':
      return isRestricted(found) && found.liftingAnnouncedAt !== null;
    default:
      return true;
  }
}

export function Decisions({ locale, found, actor, done, beside }: Props) {
  const t = translator(locale, 'decisions');
  const decisions = decisionsFor(actor, found.status).filter((decision) => offered(found, decision));
  const decided = decisions.length > 0 || done === 'decided';
  if (!decided) return null;
  const extension = judgeExtension(deadlineFacts(found, new Date(`${found.today}T12:00:00Z`)), found.today);
  return (
    <section className="panel" id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('title')}</h2>
      <div role="status">{done === 'decided' && <p className="notice good">{t('done')}</p>}</div>
      <ul className="decisions">
        {decisions.map((decision) =>
          decision === 'extension' && !extension.allowed ? (
            <li key={decision}>
              <span className="impossible">{t(`${decision}.name`)}</span>
              <span className="source">{extension.why[locale]}</span>
            </li>
          ) : (
            <li key={decision}>
              <a href={`${path(locale, `/dpo/cases/${found.reference}/decide/${decision}`)}${beside}`}>
                {t(`${decision}.name`)}
              </a>
              {decision === 'extension' && <span className="source">{extension.why[locale]}</span>}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
