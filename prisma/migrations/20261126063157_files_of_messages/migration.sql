-- AlterTable
ALTER TABLE "Proof" ADD COLUMN     "scan" "ScanState" NOT NULL DEFAULT 'not_scanned';

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "messageDraftId" UUID;

-- CreateTable
CREATE TABLE "MessageDraft" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "staffId" UUID,
    "identity" BOOLEAN NOT NULL DEFAULT false,
    "body" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MessageDraft_requestId_idx" ON "MessageDraft"("requestId");

-- CreateIndex
CREATE INDEX "MessageDraft_updatedAt_idx" ON "MessageDraft"("updatedAt");

-- CreateIndex
CREATE INDEX "StoredFile_messageDraftId_idx" ON "StoredFile"("messageDraftId");

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_messageDraftId_fkey" FOREIGN KEY ("messageDraftId") REFERENCES "MessageDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageDraft" ADD CONSTRAINT "MessageDraft_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageDraft" ADD CONSTRAINT "MessageDraft_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
