// The public API described for machines (OpenAPI 3.1), made from the very schemas that it checks its input with.
import { z } from 'zod';
import { deadlineFactsSchema, deadlineSchema, MAX_ERRORS, MAX_ITEMS } from './deadline';
import { problemSchema } from './problem';

/** The largest body that the API reads, in bytes. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

function component(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return described;
}

export const OPENAPI = {
  openapi: '3.1.1',
  info: {
    title: 'Guichet',
    version: '1',
    summary: 'The deadlines of data-protection requests.',
    description:
      'Stateless: nothing that is sent here is kept. Times are counted as Regulation (EEC, Euratom) No 1182/71 wants it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/api/v1/deadlines': {
      post: {
        operationId: 'computeDeadlines',
        summary: 'The dates that bind the controller, for each request described.',
        description: `An array of up to ${MAX_ITEMS} objects, at most ${MAX_BODY_BYTES} bytes in UTF-8. The answer is in the same order; an empty array is answered by an empty array. One error anywhere, and nothing is computed: all are named, up to ${MAX_ERRORS}.`,
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'array', maxItems: MAX_ITEMS, items: ref('DeadlineFacts') },
              example: [{ receivedAt: '2026-03-05T10:00:00+01:00' }],
            },
          },
        },
        responses: {
          200: {
            description: 'The deadlines, in the order of the facts.',
            content: {
              'application/json': {
                schema: { type: 'array', maxItems: MAX_ITEMS, items: ref('Deadline') },
              },
            },
          },
          400: problem('Not JSON, or not such facts: each error with its index and its field.'),
          413: problem('The body is too large.'),
          415: problem('The body is not declared as application/json.'),
          429: problem('Too many calls: wait a minute.'),
        },
      },
    },
  },
  components: {
    schemas: {
      DeadlineFacts: component(deadlineFactsSchema, 'input'),
      Deadline: component(deadlineSchema, 'output'),
      Problem: component(problemSchema, 'output'),
    },
  },
};
