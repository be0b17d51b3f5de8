// The controller's name beside its logo, or beside a mark of our own: a desk's window, open.
import { appearance } from '@/lib/cases/appearance';
import { charter } from '@/lib/cases/charter-in-force';

export async function Wordmark({ href, suffix }: { href: string; suffix: string }) {
  const { logo } = await appearance();
  return (
    <a className="wordmark" href={href}>
      {logo ? (
        // biome-ignore lint/performance/noImgElement: our own small PNG; nothing of it is to be optimised
        <img
          className="logo"
          src={`/api/logo?v=${logo.tag}`}
          width={logo.width}
          height={logo.height}
          alt=""
        />
      ) : (
        <Mark />
      )}
      <span>
        {charter().controller.name} <small>{suffix}</small>
      </span>
    </a>
  );
}

const Mark = () => (
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
);
