// How the portal looks: the colour and the logo chosen in the settings, else the charter's colour and our own mark.
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { DEFAULT_ACCENT } from '@/lib/theme';
import { charter } from './charter-in-force';

export interface Appearance {
  accent: string;
  /** Its size in pixels, and a word that changes with it: browsers may keep what they have seen. */
  logo: { width: number; height: number; tag: string } | null;
}

export const appearance = cache(async (): Promise<Appearance> => {
  // Without its database the house still has its charter: enough to say, in a page, that something is wrong.
  const found = await db()
    .settings.findUnique({ where: { id: 1 }, omit: { logo: true } })
    .catch(() => null);
  const { logoWidth: width, logoHeight: height } = found ?? {};
  return {
    accent: found?.accent ?? charter().identity?.accent ?? DEFAULT_ACCENT,
    logo: found && width && height ? { width, height, tag: found.updatedAt.getTime().toString(36) } : null,
  };
});

/** The picture itself, a PNG, for whoever asks; null when there is none. */
export async function logoImage(): Promise<{
  image: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
} | null> {
  const found = await db().settings.findUnique({ where: { id: 1 } });
  const { logo: image, logoWidth: width, logoHeight: height } = found ?? {};
  return image && width && height ? { image, width, height } : null;
}
