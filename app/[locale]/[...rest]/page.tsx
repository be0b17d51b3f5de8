// Every address that leads nowhere.
import { notFound } from 'next/navigation';

export default function NowherePage(): never {
  notFound();
}
