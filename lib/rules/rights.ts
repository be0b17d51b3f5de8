// The eight kinds of request a data subject can make, each with the article that grants it.
// Source: Regulation (EU) 2016/679 (GDPR), Articles 7(3) and 15 to 22.

export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated_decision',
  'consent_withdrawal',
] as const;

export type Right = (typeof RIGHTS)[number];

/** The article of the GDPR that grants each right. */
export const ARTICLE: Readonly<Record<Right, string>> = {
  access: '15',
  rectification: '16',
  erasure: '17',
  restriction: '18',
  portability: '20',
  objection: '21',
  automated_decision: '22',
  consent_withdrawal: '7(3)',
};
