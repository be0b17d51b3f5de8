-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "deceasedKeys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "nameTokens" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Claim_deceasedKeys_idx" ON "Claim" USING GIN ("deceasedKeys");

-- CreateIndex
CREATE INDEX "Directive_nameTokens_idx" ON "Directive" USING GIN ("nameTokens");
