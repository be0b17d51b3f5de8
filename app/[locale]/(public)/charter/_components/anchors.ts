// Where the table of contents leads. Prefixed, since a charter chooses the ids of its sections and the page has others.
export const CONTENTS = 'contents';

export const anchorOf = (section: { readonly id: string }): string => `section-${section.id}`;
