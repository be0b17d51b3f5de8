-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "typed" BYTEA;

-- AlterTable
ALTER TABLE "PortalSession" ADD COLUMN     "device" TEXT;

-- AlterTable
ALTER TABLE "RightsRequest" ADD COLUMN     "seenByPersonAt" TIMESTAMPTZ(3);
