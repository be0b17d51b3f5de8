// An address in a narrow column: it goes to the next line at its sign before it does anywhere else.
export const Parted = ({ text }: { text: string }) =>
  text.split(/(?=@)/).map((part) => [part, <wbr key={part} />]);
