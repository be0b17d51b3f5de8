// The public calculator: an array of facts in, an array of deadlines out. Keeps nothing, reads no cookie.
import { computeDeadline } from '@/lib/rules/deadline';
import { parseDeadlineRequest, toAnswer } from '@/lib/schemas/deadline';
import { MAX_BODY_BYTES } from '@/lib/schemas/openapi';
import { problem } from '../problem';
import { readText } from '../read-text';

export async function answerDeadlines(request: Request): Promise<Response> {
  if (!isJson(request.headers.get('content-type'))) {
    return problem(415, 'Send the facts as application/json.');
  }
  const text = await readText(request, MAX_BODY_BYTES);
  if (text === 'too_large') return problem(413, `Send at most ${MAX_BODY_BYTES} bytes.`);

  const body = text === 'not_utf8' ? undefined : parseJson(text.text);
  if (body === undefined) return problem(400, 'The body is not JSON in UTF-8.', []);

  const parsed = parseDeadlineRequest(body);
  if ('errors' in parsed) return problem(400, 'Some facts cannot be used.', parsed.errors);
  return Response.json(parsed.facts.map((facts) => toAnswer(computeDeadline(facts))));
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/** undefined where the text is not JSON: no JSON text means that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
