// The controller's name beside a mark of our own: a desk's window, open.
import { charter } from '@/lib/cases/charter-in-force';

export function Wordmark({ href, suffix }: { href: string; suffix: string }) {
  return (
    <a className="wordmark" href={href}>
      <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M4 21V10a8 8 0 0 1 16 0v11M2 21h20M8 21v-7h8v7"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.1"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>
        {charter().controller.name} <small>{suffix}</small>
      </span>
    </a>
  );
}
