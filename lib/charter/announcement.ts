// Whether account holders are told of a new version of the charter, and until when the site says so. GDPR Articles 13
// and 14, and the charter's own promise: people are told in writing of what changes in substance, before it takes effect.
import { addDays, type PlainDate } from '@/lib/rules/dates';
import { charterChanges, isSubstantial } from './changes';
import type { Charter } from './schema';

/**
 * 'first': there is none before it. 'correction': the same date as the one before. 'minor': nothing of substance.
 * 'due': people are told. 'past': it has been in force for too long to be told as news.
 */
export type Announcement = 'first' | 'correction' | 'minor' | 'due' | 'past';

/** House policy: how long after it took effect a version is still told of, in days. */
export const NEWS_DAYS = 30;

/** `today` in the controller's zone. A version takes effect on the day that it bears. Pure. */
export function announcementOf(before: Charter | null, version: Charter, today: PlainDate): Announcement {
  if (!before) return 'first';
  if (version.version <= before.version) return 'correction';
  if (!isSubstantial(charterChanges(before, version))) return 'minor';
  return today <= addDays(version.version, NEWS_DAYS) ? 'due' : 'past';
}
