// Each night the figures of large years are counted, so that the page of statistics needs not.
import type { Task } from 'graphile-worker';
import { keepFigures } from '@/lib/cases/year-figures';
import { now } from '@/lib/clock';

export const keepFiguresTask: Task = async () => {
  await keepFigures(now());
};
