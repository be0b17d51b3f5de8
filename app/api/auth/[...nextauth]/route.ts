// next-auth's own endpoints.
import { staffAuth } from '../_handler';

const handler = async (request: Request, { params }: { params: Promise<{ nextauth: string[] }> }) =>
  staffAuth(request, (await params).nextauth);

export { handler as GET, handler as POST };
