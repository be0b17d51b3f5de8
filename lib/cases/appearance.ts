// How the portal looks: the colour chosen in the settings, else the charter's.
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { DEFAULT_ACCENT } from '@/lib/theme';
import { charter } from './charter-in-force';

export const appearance = cache(async (): Promise<{ accent: string }> => {
  const settings = await db().settings.findUnique({ where: { id: 1 }, select: { accent: true } });
  return { accent: settings?.accent ?? charter().identity?.accent ?? DEFAULT_ACCENT };
});
