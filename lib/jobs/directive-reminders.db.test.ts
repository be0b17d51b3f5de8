import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { makeDirective } from '@/lib/testing/after-death';
import { remindAuthors } from './directive-reminders';

const signedAt = new Date('2024-03-10T09:00:00Z');
const YEAR_LATER = new Date('2025-03-10T09:00:00Z');
const before = (at: Date) => new Date(at.getTime() - 1000);

const directive = async (change: { remind?: boolean; revokedAt?: Date } = {}) => {
  const email = `rappel-${crypto.randomUUID()}@personne.test`;
  const { id } = await transaction((tx) => makeDirective(tx, { email, at: signedAt }));
  await db().directive.update({ where: { id }, data: change });
  return {
    reminded: async () => {
      const mails = await db().mail.findMany({ where: { template: 'directive-notice' } });
      return mails.filter((mail) => sealed.mailTo.open(mail.id, mail.to) === email).length;
    },
  };
};

describe('the yearly reminder', () => {
  it('comes after twelve months, once, and again a year later', async () => {
    const { reminded } = await directive();
    await remindAuthors(before(YEAR_LATER));
    expect(await reminded()).toBe(0);
    await remindAuthors(YEAR_LATER);
    await remindAuthors(YEAR_LATER);
    expect(await reminded()).toBe(1);
    await remindAuthors(new Date('2026-03-10T08:59:59Z'));
    expect(await reminded()).toBe(1);
    await remindAuthors(new Date('2026-03-10T09:00:00Z'));
    expect(await reminded()).toBe(2);
  });

  it('does not come to whoever switched it off, or revoked', async () => {
    const off = await directive({ remind: false });
    const revoked = await directive({ revokedAt: signedAt });
    await remindAuthors(YEAR_LATER);
    expect([await off.reminded(), await revoked.reminded()]).toEqual([0, 0]);
  });
});
