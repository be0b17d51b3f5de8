// A person's own space looks like the pages that led to it.
export { default } from '../(public)/layout';
