// The letter of an answer as a tagged PDF, made from the blocks that were sealed when it was sent.
import { z } from 'zod';
import { readersHere } from '@/lib/auth/readers';
import { houseDocument } from '@/lib/cases/house-document';
import { readLetter } from '@/lib/cases/read-letter';
import { translator } from '@/lib/i18n';
import { download, firstFound } from '../../../_download';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return new Response('Not found', { status: 404 });
  return firstFound(await readersHere(), async (actor) => {
    const { reference, ...letter } = await readLetter(actor, id.data);
    const title = translator(letter.locale, 'desk')('answer.letterTitle', { reference });
    const pdf = await houseDocument({ title, ...letter });
    return download(`${reference}.pdf`, 'application/pdf', new Uint8Array(pdf), pdf.length);
  });
}
