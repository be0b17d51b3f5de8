// Calendar dates at the border of the database: Prisma carries a `date` as a Date at midnight UTC.
import type { PlainDate } from '@/lib/rules/dates';

export const toColumn = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);
export const fromColumn = (column: Date): PlainDate => column.toISOString().slice(0, 10);
