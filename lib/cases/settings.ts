// What the controller sets in the desk: its colour, its logo, how long someone who may be alive has to object.
import { statfs } from 'node:fs/promises';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { drawLogo } from '@/lib/files/logo';
import type { StaffMember } from '@/lib/rules/actor';
import { OBJECTION_DAYS } from '@/lib/rules/directives/periods';
import { may } from '@/lib/rules/permissions';

const ID = { id: 1 } as const;

export interface ChosenSettings {
  /** Null for the charter's. */
  accent: string | null;
  objectionDays: number;
}

/** What is chosen, and when it was last changed: what a form saves only from. */
export async function readSettings(): Promise<ChosenSettings & { changedAt: string }> {
  const found = await db().settings.findUnique({ where: ID, omit: { logo: true } });
  return {
    accent: found?.accent ?? null,
    objectionDays: found?.objectionDays ?? OBJECTION_DAYS.default,
    changedAt: found?.updatedAt.toISOString() ?? '',
  };
}

function refuseOthers(actor: StaffMember): void {
  if (!may(actor, 'settings.write')) throw new AppError('forbidden');
}

/** The row, made the first time. Whether it was made now. */
async function makeRow(tx: Tx): Promise<boolean> {
  return (await tx.settings.createMany({ data: [ID], skipDuplicates: true })).count === 1;
}

/** Throws `forbidden`, and `conflict` when somebody changed the settings since the page showed them. */
export async function saveSettings(
  actor: StaffMember,
  { changedAt, ...chosen }: ChosenSettings & { changedAt: string },
): Promise<void> {
  refuseOthers(actor);
  const at = now();
  await transaction(async (tx) => {
    if (changedAt === '' && !(await makeRow(tx))) throw new AppError('conflict');
    const as = changedAt === '' ? {} : { updatedAt: new Date(changedAt) };
    const { count } = await tx.settings.updateMany({ where: { ...ID, ...as }, data: chosen });
    if (count !== 1) throw new AppError('conflict');
    await audit(tx, { at, actor, action: 'settings.changed', facts: { ...chosen } });
  });
}

/** Draws it anew and keeps it. Throws `forbidden`, and what `drawLogo` refuses. */
export async function saveLogo(actor: StaffMember, content: AsyncIterable<Uint8Array>): Promise<void> {
  refuseOthers(actor);
  const { image, width, height } = await drawLogo(content);
  const at = now();
  await transaction(async (tx) => {
    await makeRow(tx);
    await tx.settings.update({ where: ID, data: { logo: image, logoWidth: width, logoHeight: height } });
    await audit(tx, { at, actor, action: 'settings.logo', facts: { bytes: image.length } });
  });
}

/** Takes away the one that the page showed. Throws `forbidden`, and `conflict` once it is another. */
export async function removeLogo(actor: StaffMember, changedAt: string): Promise<void> {
  refuseOthers(actor);
  const at = now();
  await transaction(async (tx) => {
    const { count } = await tx.settings.updateMany({
      where: { ...ID, updatedAt: new Date(changedAt) },
      data: { logo: null, logoWidth: null, logoHeight: null },
    });
    if (count !== 1) throw new AppError('conflict');
    await audit(tx, { at, actor, action: 'settings.logo', facts: { bytes: 0 } });
  });
}

/** The room left where files are kept, in gigabytes; null when the folder cannot be read. */
export async function roomForFiles(): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(env().GUICHET_DATA);
    return Math.floor((bavail * bsize) / 1e8) / 10;
  } catch {
    return null;
  }
}
