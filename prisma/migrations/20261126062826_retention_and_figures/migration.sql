-- CreateTable
CREATE TABLE "ObjectionProof" (
    "id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "honouredOn" DATE NOT NULL,

    CONSTRAINT "ObjectionProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "staffId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("staffId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ObjectionProof_reference_key" ON "ObjectionProof"("reference");

-- CreateIndex
CREATE INDEX "ObjectionProof_fingerprint_idx" ON "ObjectionProof"("fingerprint");

-- CreateIndex
CREATE INDEX "ObjectionProof_honouredOn_idx" ON "ObjectionProof"("honouredOn");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE INDEX "Account_confirmedAt_createdAt_idx" ON "Account"("confirmedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Claim_deceasedAccountId_idx" ON "Claim"("deceasedAccountId");

-- CreateIndex
CREATE INDEX "Claim_directiveId_idx" ON "Claim"("directiveId");

-- CreateIndex
CREATE INDEX "Erasure_erasedAt_idx" ON "Erasure"("erasedAt");

-- CreateIndex
CREATE INDEX "Opening_directiveId_idx" ON "Opening"("directiveId");

-- CreateIndex
CREATE INDEX "RightsRequest_receivedOn_id_idx" ON "RightsRequest"("receivedOn", "id");

-- CreateIndex
CREATE INDEX "RightsRequest_erasedAt_receivedOn_idx" ON "RightsRequest"("erasedAt", "receivedOn");

-- CreateIndex
CREATE INDEX "StoredFile_purpose_createdAt_idx" ON "StoredFile"("purpose", "createdAt");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
