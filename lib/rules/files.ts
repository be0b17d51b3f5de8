// Why a file is there, and whether it may be opened.

/** What a file is for, in the order in which a case shows them. */
export const FILE_PURPOSES = ['evidence', 'mandate', 'identity', 'message', 'scan', 'answer'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** `pending` and `failed`: the scanner has not answered yet, or could not be reached and is asked again. */
export const SCAN_STATES = ['not_scanned', 'pending', 'clean', 'infected', 'failed'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

export const AVAILABILITIES = ['open', 'waiting', 'unreachable', 'infected'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** Fail closed: where there is a scanner, only what it has found clean is open. */
export function availability(scan: ScanState, scanner: boolean): Availability {
  switch (scan) {
    case 'clean':
      return 'open';
    case 'not_scanned':
      return scanner ? 'waiting' : 'open';
    case 'pending':
      return 'waiting';
    case 'failed':
      return 'unreachable';
    case 'infected':
      return 'infected';
  }
}

/** What one request, one message or one answer is sent with at most. */
export const MAX_FILES = 10;
