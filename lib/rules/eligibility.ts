// What a right can do about one purpose of processing, and what can be done instead: said before the form, in plain
// words. It never blocks: whoever reads 'unavailable' can still file, and the data protection officer decides.
// Where the charter and the law disagree, the law wins: a basis opens its rights whatever the charter answers.
import type { Bilingual } from './bilingual';
import {
  ALWAYS,
  AUTOMATED,
  cite,
  ERASURE,
  FILE_ANYWAY,
  INSTEAD,
  NO_OBJECTION,
  OBJECTION,
  PORTABILITY,
  WITHDRAWAL,
} from './eligibility-words';
import type { LegalBasis, PurposeFacts } from './purpose';
import type { Right } from './rights';

export interface Eligibility {
  readonly verdict: 'available' | 'limited' | 'unavailable';
  /** The articles of the GDPR that decide, such as '17(3)(b), 17(3)(e)'. */
  readonly article: string;
  /** Why, in plain words; ends with the articles. */
  readonly reason: Bilingual;
  /** What would serve the person instead, or beside it; null when nothing is missing. */
  readonly instead: Instead | null;
  /** That the person may file all the same; null when the right is available. */
  readonly anyway: Bilingual | null;
}

export interface Instead {
  readonly to: Right | 'wait_until';
  readonly text: Bilingual;
}

type Rule = (purpose: PurposeFacts) => Eligibility;

const RULES: Readonly<Record<Right, Rule>> = {
  // Articles 15, 16 and 18 ask nothing of the basis.
  access: () => available(['15'], ALWAYS.access),
  rectification: () => available(['16'], ALWAYS.rectification),
  restriction: () => available(['18(1)'], ALWAYS.restriction),
  erasure,
  portability,
  objection,
  automated_decision: automatedDecision,
  consent_withdrawal: withdrawal,
};

/** Facts about one purpose in, the answer for one right out. Pure. GDPR Articles 7(3) and 15 to 22. */
export function eligibility(right: Right, purpose: PurposeFacts): Eligibility {
  return RULES[right](purpose);
}

// Article 17(1): "[…] the obligation to erase personal data without undue delay where one of the following grounds
// applies". Article 17(3): "Paragraphs 1 and 2 shall not apply to the extent that processing is necessary: […]".
function erasure(purpose: PurposeFacts): Eligibility {
  const { answer, exceptions } = purpose.rights.erasure;
  if (answer === 'yes') return available([ERASURE_GROUND[purpose.basis]], ERASURE.yes);
  if (exceptions.length === 0) return limited(['17(1)(a)'], ERASURE.whileNeeded, wait(purpose));
  return answer === 'limited'
    ? limited(exceptions, ERASURE.limited(exceptions), wait(purpose))
    : unavailable(exceptions, ERASURE.no(exceptions), wait(purpose));
}

/** The ground of Article 17(1) that usually applies; the form asks which one does. */
const ERASURE_GROUND: Readonly<Record<LegalBasis, string>> = {
  consent: '17(1)(b)',
  contract: '17(1)(a)',
  legal_obligation: '17(1)(a)',
  vital_interests: '17(1)(a)',
  public_task: '17(1)(c)',
  legitimate_interest: '17(1)(c)',
};

// Article 20(1): data "which he or she has provided", where "(a) the processing is based on consent […] or on a
// contract […]; and (b) the processing is carried out by automated means". 20(3): never a public task.
function portability({ basis, rights }: PurposeFacts): Eligibility {
  const copy: Instead = { to: 'access', text: INSTEAD.access };
  if (basis !== 'consent' && basis !== 'contract') {
    const article = basis === 'public_task' ? '20(3)' : '20(1)(a)';
    return unavailable([article], PORTABILITY.wrongBasis(basis), copy);
  }
  switch (rights.portability) {
    case 'yes':
      return available(['20(1)'], PORTABILITY.yes);
    case 'limited':
      return limited(['20(1)'], PORTABILITY.limited, copy);
    case 'no':
      return unavailable(['20(1)(b)'], PORTABILITY.notAutomated, copy);
  }
}

// Article 21(1): processing "based on point (e) or (f) of Article 6(1)" stops "unless the controller demonstrates
// compelling legitimate grounds […] or for the establishment, exercise or defence of legal claims".
// Article 21(3): for direct marketing, "the personal data shall no longer be processed for such purposes".
function objection(purpose: PurposeFacts): Eligibility {
  const { basis, rights } = purpose;
  if (basis === 'consent') {
    const withdraw: Instead = { to: 'consent_withdrawal', text: INSTEAD.withdrawal };
    return unavailable(['21(1)'], NO_OBJECTION.consent, withdraw);
  }
  if (!isOpposable(basis)) {
    return unavailable(['21(1)'], NO_OBJECTION.wrongBasis(basis), eraseOrWait(purpose));
  }
  const reason = OBJECTION[rights.objection];
  switch (rights.objection) {
    case 'absolute':
      return available(['21(2)', '21(3)'], reason);
    case 'absolute_for_marketing':
      return available(['21(1)', '21(3)'], reason);
    case 'yes':
      return available(['21(1)'], reason);
    case 'weighed':
    case 'weighed_claims':
    case 'no': // The law opens it all the same.
      return limited(['21(1)'], reason, { to: 'restriction', text: INSTEAD.freeze });
  }
}

// Article 7(3): "The data subject shall have the right to withdraw his or her consent at any time."
function withdrawal(purpose: PurposeFacts): Eligibility {
  if (purpose.basis === 'consent') return available(['7(3)'], WITHDRAWAL.yes);
  const instead: Instead = isOpposable(purpose.basis)
    ? { to: 'objection', text: INSTEAD.objection }
    : eraseOrWait(purpose);
  return unavailable(['7(3)'], WITHDRAWAL.wrongBasis(purpose.basis), instead);
}

// Article 22(1): "not to be subject to a decision based solely on automated processing"; 22(3): where contract or
// consent allow one, "the right to obtain human intervention […], to express his or her point of view and to contest".
function automatedDecision({ automatedDecision, basis }: PurposeFacts): Eligibility {
  if (!automatedDecision) {
    return unavailable(['22(1)'], AUTOMATED.none, { to: 'access', text: INSTEAD.accessToDecisions });
  }
  return available([basis === 'contract' || basis === 'consent' ? '22(3)' : '22(1)'], AUTOMATED.yes);
}

/** Points (e) and (f) of Article 6(1). */
function isOpposable(basis: LegalBasis): boolean {
  return basis === 'legitimate_interest' || basis === 'public_task';
}

function eraseOrWait(purpose: PurposeFacts): Instead {
  return purpose.rights.erasure.answer === 'no' ? wait(purpose) : { to: 'erasure', text: INSTEAD.erasure };
}

function wait({ retention }: PurposeFacts): Instead {
  return { to: 'wait_until', text: INSTEAD.wait(retention.text) };
}

function available(articles: readonly string[], reason: Bilingual): Eligibility {
  return {
    verdict: 'available',
    article: articles.join(', '),
    reason: cite(articles, reason),
    instead: null,
    anyway: null,
  };
}

function limited(articles: readonly string[], reason: Bilingual, instead: Instead): Eligibility {
  return { ...available(articles, reason), verdict: 'limited', instead, anyway: FILE_ANYWAY };
}

function unavailable(articles: readonly string[], reason: Bilingual, instead: Instead): Eligibility {
  return { ...limited(articles, reason, instead), verdict: 'unavailable' };
}
