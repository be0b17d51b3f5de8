// The text of a version: its table of contents, then each section.
import { CharterSection } from './charter-section';
import { Contents } from './contents';
import type { FactProps } from './fact-props';

export function CharterText(props: FactProps) {
  const { sections } = props.charter;
  return (
    <>
      <Contents sections={sections} locale={props.locale} />
      {sections.map((section) => (
        <CharterSection key={section.id} section={section} {...props} />
      ))}
    </>
  );
}
