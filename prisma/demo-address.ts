// 'Aïcha Benali' → 'aicha.benali@personne.example': a domain that nobody can own.
export const addressOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')}@personne.example`;
