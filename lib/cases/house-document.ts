// A document in the house's own look: its colour and its logo, as they are set now.
import { type DocumentModel, renderDocument } from '@/lib/documents/pdf';
import { appearance, logoImage } from './appearance';

export async function houseDocument(model: Omit<DocumentModel, 'accent' | 'logo'>): Promise<Buffer> {
  const { accent } = await appearance();
  return renderDocument({ ...model, accent, logo: (await logoImage())?.image });
}
