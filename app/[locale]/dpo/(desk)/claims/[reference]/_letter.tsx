// A letter to the claimant as they read it, in their language: the one that was sent, or the report that would leave now.
import { Blocks } from '@/app/_components/blocks';
import { translator } from '@/lib/i18n';
import type { SectionProps } from './_step';

export function Letter({ locale, claim, of }: SectionProps & { of: 'given' | 'draft' }) {
  const t = translator(locale, 'claims');
  const blocks = of === 'draft' ? claim.draft : claim.given?.blocks;
  if (!blocks) return null;
  return (
    <details className="write">
      <summary>{t(of === 'draft' ? 'readOver' : 'givenToRead')}</summary>
      <div className="letter" lang={claim.locale}>
        <Blocks blocks={blocks} level={3} />
      </div>
    </details>
  );
}
