// How long someone who may be alive has to object to a claim, as the house has set it.
import { db } from '@/lib/db/client';
import { OBJECTION_DAYS } from '@/lib/rules/directives/periods';

export async function objectionDays(): Promise<number> {
  const settings = await db().settings.findFirst({ select: { objectionDays: true } });
  return settings?.objectionDays ?? OBJECTION_DAYS.default;
}
