// The way back, on top of a page: where it leads, in a few words.
export function Back({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a className="back" href={href}>
      <span aria-hidden="true">←</span> {children}
    </a>
  );
}
