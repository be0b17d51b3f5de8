// The cases that scripts/lib/test-cases.ts has made for the journeys of the desk, by reference.
export interface MadeCases {
  /** By right and outcome: 'access.granted'. */
  outcomes: Record<string, string>;
  /** Two withdrawals of consent, to answer one before and one after its letter is worded anew. */
  wordings: [string, string];
  /** Another, to ask for clarification in words of its own. */
  noticed: string;
  shared: string;
  /** Three of the portability of data, to choose in the queue. */
  rows: [string, string, string];
}

export function madeCases(): MadeCases {
  if (!process.env.CASES) throw new Error('CASES must hold what scripts/lib/test-cases.ts prints.');
  return JSON.parse(process.env.CASES) as MadeCases;
}
