import { AppError } from '@/lib/errors';
import { limit } from '@/lib/limits';
import { problem } from '../problem';
import { answerDeadlines } from './answer';

export const runtime = 'nodejs';

export async function POST(request: Request): Promise<Response> {
  try {
    await limit('calculate');
  } catch (refusal) {
    if (refusal instanceof AppError) return problem(429, 'Too many calls: wait a minute.');
    throw refusal;
  }
  return answerDeadlines(request);
}
