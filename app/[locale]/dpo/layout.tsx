// Everything under /dpo wears the desk's own style.
import '@/app/_styles/desk.css';
import '@/app/_styles/figures.css';
import '@/app/_styles/staff.css';

export default function DpoLayout({ children }: { children: React.ReactNode }) {
  return children;
}
