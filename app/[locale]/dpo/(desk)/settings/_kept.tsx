// What is kept, how long and by which law: shown, never chosen.
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';
import { RETENTION_KINDS, retentionRule } from '@/lib/rules/retention';

export function Kept({ locale, actor }: { locale: Locale; actor: StaffMember }) {
  const t = translator(locale, 'settings');
  const kinds = translator(locale, 'retention');
  return (
    <section className="panel" aria-labelledby="kept">
      <h2 id="kept">{t('kept')}</h2>
      <p className="hint">
        {t('keptText')}{' '}
        {may(actor, 'retention.read') && <a href={path(locale, '/dpo/retention')}>{t('keptLink')}</a>}
      </p>
      <dl className="facts">
        {RETENTION_KINDS.map((kind) => {
          const { why, source } = retentionRule(kind);
          return (
            <div key={kind}>
              <dt>{kinds(`kind.${kind}`)}</dt>
              <dd>
                {why[locale]}
                <span className="source">{source[locale]}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
