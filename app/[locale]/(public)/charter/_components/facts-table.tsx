// Facts as a table: it scrolls within itself on a narrow screen, and lies flat on paper.
interface Props {
  caption: string;
  columns: readonly string[];
  /** The table's rows, each a <tr> whose first cell is its header. */
  children: React.ReactNode;
}

export function FactsTable({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls within itself on a narrow screen, by keyboard too
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
