// The desk's pages find it here.
export { shortDay, When } from '@/app/_components/when';
