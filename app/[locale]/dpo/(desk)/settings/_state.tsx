// Whether the database answers, the worker lives, mails leave, and there is room for files.
import { health } from '@/lib/cases/health';
import { roomForFiles } from '@/lib/cases/settings';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

export async function State({ locale }: { locale: Locale }) {
  const [{ database, worker, mail, audit }, room] = await Promise.all([health(), roomForFiles()]);
  const t = translator(locale, 'settings');
  const rows = [
    ['database', t(`state.${database}`), database === 'ok'],
    ['worker', t(`state.${worker}`), worker === 'ok'],
    ['mail', t(`state.${mail}`), mail === 'ok'],
    ['audit', t(`state.${audit}`), audit !== 'unknown'],
    [
      'files',
      room === null ? t('state.unknown') : t('state.room', { gigabytes: room }),
      room !== null && room >= 1,
    ],
  ] as const;
  return (
    <section className="panel" aria-labelledby="state">
      <h2 id="state">{t('state.title')}</h2>
      <dl className="facts narrow-facts">
        {rows.map(([name, said, well]) => (
          <div key={name}>
            <dt>{t(`state.name.${name}`)}</dt>
            <dd>
              <span className={well ? 'chip closed' : 'chip late'}>
                <span aria-hidden="true">{well ? '✓' : '▲'}</span> {said}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
