// What ties one field of the charter to another: ids are unique, references resolve, rights follow from the basis.
import type { Charter, Purpose } from './schema';
import { charterFields, FACTS } from './schema';

/** A charter file, whole. Each refusal names the path of the field. */
export const charterSchema = charterFields.superRefine((charter, context) => {
  const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
  checkIds(charter, refuse);
  checkReferences(charter, refuse);
  charter.categories.forEach((category, i) => {
    if (category.origins.includes('third_party') && !category.source) {
      refuse(['categories', i, 'source'], 'a third party gave this data: say who');
    }
  });
  charter.purposes.forEach((purpose, i) => {
    checkRights(purpose, (path, message) => refuse(['purposes', i, ...path], message));
    checkRetention(purpose, (path, message) => refuse(['purposes', i, 'retention', ...path], message));
  });
  checkSections(charter, refuse);
});

type Refuse = (path: (string | number)[], message: string) => void;

function checkIds(charter: Charter, refuse: Refuse) {
  const lists: [(string | number)[], readonly { id: string }[]][] = [
    [['controller', 'products'], charter.controller.products],
    [['categories'], charter.categories],
    [['purposes'], charter.purposes],
    [['recipients'], charter.recipients],
    [['transfers'], charter.transfers],
    [['sections'], charter.sections],
  ];
  for (const [path, list] of lists) {
    list.forEach(({ id }, i) => {
      if (list.findIndex((other) => other.id === id) < i) refuse([...path, i, 'id'], `'${id}' is used twice`);
    });
  }
}

function checkReferences(charter: Charter, refuse: Refuse) {
  const resolve = (
    ids: readonly string[] | undefined,
    into: readonly { id: string }[],
    path: (string | number)[],
  ) => {
    ids?.forEach((id, i) => {
      if (!into.some((item) => item.id === id)) refuse([...path, i], `nothing bears the id '${id}'`);
      if (ids.indexOf(id) < i) refuse([...path, i], `'${id}' is named twice`);
    });
  };
  charter.purposes.forEach((purpose, i) => {
    resolve(purpose.categories, charter.categories, ['purposes', i, 'categories']);
  });
  charter.transfers.forEach((transfer, i) => {
    resolve(transfer.recipients, charter.recipients, ['transfers', i, 'recipients']);
  });
}

function checkRights({ basis, rights }: Purpose, refuse: Refuse) {
  const { erasure, portability, objection, withdrawal } = rights;
  // Article 7(3): consent can be withdrawn, and nothing else can.
  if ((withdrawal === 'yes') !== (basis === 'consent')) {
    refuse(['rights', 'withdrawal'], "'yes' where the basis is consent, and only there: Article 7(3)");
  }
  // Article 20(1)(a): consent or contract.
  if (portability !== 'no' && basis !== 'consent' && basis !== 'contract') {
    refuse(['rights', 'portability'], 'only where the basis is consent or contract: Article 20(1)(a)');
  }
  // Article 21(1): legitimate interest or public task.
  const opposable = basis === 'legitimate_interest' || basis === 'public_task';
  if ((objection !== 'no') !== opposable) {
    refuse(['rights', 'objection'], 'where the basis is legitimate interest or public task: Article 21(1)');
  }
  // Article 17(3)(b): what the law orders to keep is not erased on request.
  if (basis === 'legal_obligation' && !erasure.exceptions.includes('17(3)(b)')) {
    refuse(['rights', 'erasure', 'exceptions'], 'a legal obligation limits erasure: name 17(3)(b)');
  }
  if (erasure.answer === 'no' && erasure.exceptions.length === 0) {
    refuse(['rights', 'erasure', 'exceptions'], 'a refusal rests on an exception of Article 17(3): name it');
  }
  if (erasure.answer === 'yes' && erasure.exceptions.length > 0) {
    refuse(['rights', 'erasure', 'exceptions'], "an exception makes the answer 'limited' or 'no'");
  }
  // Erasure without an exception is limited only while the data is still needed for what was agreed: Article 17(1)(a).
  if (erasure.answer === 'limited' && erasure.exceptions.length === 0 && basis !== 'contract') {
    refuse(['rights', 'erasure', 'exceptions'], 'name the exception of Article 17(3) that limits erasure');
  }
}

function checkRetention({ retention }: Purpose, refuse: Refuse) {
  retention.rules.forEach((rule, i) => {
    if (rule.years && rule.months) refuse(['rules', i, 'months'], 'give years or months, not both');
    if (rule.sooner === rule.from) refuse(['rules', i, 'sooner'], 'the same event as from');
  });
}

/** The page shows each kind of fact once: a fact left out would be hidden from the reader. */
function checkSections(charter: Charter, refuse: Refuse) {
  const shown = charter.sections.flatMap(({ body }) =>
    body.flatMap((block) => (block.kind === 'facts' ? [block.of] : [])),
  );
  for (const fact of FACTS) {
    const times = shown.filter((other) => other === fact).length;
    if (times !== 1) refuse(['sections'], `'${fact}' is shown ${times} times: once is needed`);
  }
}
