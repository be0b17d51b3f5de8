// The limiter's way to its table (see lib/limits.ts).
import { db } from './client';

export const limiterStore = () => db();
