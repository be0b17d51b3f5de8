// Where a form is not what its page is for, the page keeps its title, which says 'Error' while the form is wrong. Without
// JavaScript only the form says it.
import { useEffect } from 'react';

export function useErrorTitle(wrong: boolean, prefix: string): void {
  useEffect(() => {
    const { title } = document;
    if (!wrong || title.startsWith(prefix)) return;
    document.title = `${prefix} ${title}`;
    return () => {
      document.title = title;
    };
  }, [wrong, prefix]);
}
