// The facts that a section asks for, each drawn from the charter's own fields.
import type { FACTS } from '@/lib/charter/schema';
import { AuthorityFacts } from './authority-facts';
import { CategoryFacts } from './category-facts';
import { ChannelFacts } from './channel-facts';
import { ControllerFacts } from './controller-facts';
import type { FactProps } from './fact-props';
import { LawFacts } from './law-facts';
import { ProductFacts } from './product-facts';
import { PurposeFacts } from './purpose-facts';
import { RecipientFacts } from './recipient-facts';
import { RetentionFacts } from './retention-facts';
import { TransferFacts } from './transfer-facts';

type Fact = (typeof FACTS)[number];

const DRAWN: Readonly<Record<Fact, (props: FactProps) => React.ReactNode>> = {
  controller: ControllerFacts,
  products: ProductFacts,
  categories: CategoryFacts,
  purposes: PurposeFacts,
  retention: RetentionFacts,
  recipients: RecipientFacts,
  transfers: TransferFacts,
  channels: ChannelFacts,
  authority: AuthorityFacts,
  law: LawFacts,
};

export function Facts({ of, ...props }: FactProps & { of: Fact }) {
  const Drawn = DRAWN[of];
  return <Drawn {...props} />;
}
