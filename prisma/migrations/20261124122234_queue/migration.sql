-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "singleKeys" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "RightsRequest_closedAt_id_idx" ON "RightsRequest"("closedAt", "id");

-- CreateIndex
CREATE INDEX "RightsRequest_reference_idx" ON "RightsRequest"("reference" text_pattern_ops);
