// The answer to a claim as a tagged PDF, for the claimant whose address is proved.
import { refused } from '@/app/api/_download';
import { portalActor } from '@/lib/auth/portal';
import { claimReport } from '@/lib/directives/claim-report';

interface Context {
  params: Promise<{ reference: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  try {
    const pdf = await claimReport(await portalActor(), reference);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${reference}.pdf"`,
      },
    });
  } catch (error) {
    return refused(error);
  }
}
