// Facts as terms and what they are.
export function Definitions({ items }: { items: readonly (readonly [term: string, is: React.ReactNode])[] }) {
  return (
    <dl className="definitions facts">
      {items.map(([term, is]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}
