// A plain table of the desk: the first cell of each row is its header. On a narrow screen one of numbers scrolls by
// itself, and of one of sentences each row becomes a card.
import type { ReactNode } from 'react';

interface Props {
  caption: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Whether all cells but the first hold numbers. */
  numbers?: boolean;
}

export function Rows({ caption, columns, rows, numbers = false }: Props) {
  const number = numbers ? 'number' : undefined;
  const table = (
    <table className={numbers ? 'rows counted' : 'rows told'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index > 0 ? number : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
              <td key={index} className={number} data-label={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!numbers) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="scrolls" tabIndex={0} aria-label={caption}>
      {table}
    </section>
  );
}
