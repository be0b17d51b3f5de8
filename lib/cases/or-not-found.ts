// What isn't yours, and what isn't there, are the same page: 404.
import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors';

export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
