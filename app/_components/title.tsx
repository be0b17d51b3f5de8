// The page's title, told apart from every other, with the controller's name. React moves it into the head.
import { charter } from '@/lib/cases/charter-in-force';

export const pageTitle = (title: string) => `${title} – ${charter().controller.name}`;

export function Title({ children }: { children: string }) {
  return <title>{pageTitle(children)}</title>;
}
