// What isn't yours, and what isn't there, are the same page: 404, and a slow one for whoever guesses.
import { notFound } from 'next/navigation';
import { AppError } from '@/lib/errors';
import { missed } from '@/lib/limits';

export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') {
      await missed('page');
      notFound();
    }
    throw error;
  }
}
