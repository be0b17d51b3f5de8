-- CreateEnum
CREATE TYPE "FilingKind" AS ENUM ('directive', 'claim');

-- CreateEnum
CREATE TYPE "ClaimantKind" AS ENUM ('executor', 'heir', 'mandatary');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('received', 'checking', 'awaiting_proof', 'notified', 'objected', 'verified', 'executing', 'frozen', 'executed', 'refused', 'withdrawn', 'erased');

-- CreateEnum
CREATE TYPE "Capacity" AS ENUM ('executor', 'heir_directive', 'heir_default', 'none');

-- CreateEnum
CREATE TYPE "ProofKind" AS ENUM ('death', 'identity', 'heirship', 'mandate');

-- CreateEnum
CREATE TYPE "ProofDecision" AS ENUM ('accepted', 'rejected');

-- CreateEnum
CREATE TYPE "ProofMethod" AS ENUM ('document_seen', 'registry', 'notary', 'in_person');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "LinkPurpose" ADD VALUE 'begin_directive';
ALTER TYPE "LinkPurpose" ADD VALUE 'confirm_claim';
ALTER TYPE "LinkPurpose" ADD VALUE 'object_claim';

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "claimId" UUID;

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "objectionDays" INTEGER NOT NULL DEFAULT 10;

-- CreateTable
CREATE TABLE "Directive" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "remind" BOOLEAN NOT NULL DEFAULT true,
    "remindedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "executedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirectiveVersion" (
    "id" UUID NOT NULL,
    "directiveId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,
    "charterVersionId" UUID NOT NULL,
    "consentedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DirectiveVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilingDraft" (
    "id" UUID NOT NULL,
    "kind" "FilingKind" NOT NULL,
    "accountId" UUID,
    "sessionId" UUID,
    "answers" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "claimId" UUID,

    CONSTRAINT "FilingDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "ClaimStatus" NOT NULL DEFAULT 'received',
    "locale" "Locale" NOT NULL,
    "claimantKind" "ClaimantKind" NOT NULL,
    "accountId" UUID NOT NULL,
    "claimant" BYTEA NOT NULL,
    "deceased" BYTEA NOT NULL,
    "asked" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedOn" DATE NOT NULL,
    "policyDueOn" DATE NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "matchedAt" TIMESTAMPTZ(3),
    "deceasedAccountId" UUID,
    "directiveId" UUID,
    "noticeAt" TIMESTAMPTZ(3),
    "objectUntil" DATE,
    "objectedAt" TIMESTAMPTZ(3),
    "noticeSkippedAt" TIMESTAMPTZ(3),
    "capacity" "Capacity",
    "frozenAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "report" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proof" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "ProofKind" NOT NULL,
    "storageKey" TEXT,
    "name" BYTEA NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "ProofDecision",
    "method" "ProofMethod",
    "decidedAt" TIMESTAMPTZ(3),
    "staffId" UUID,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opening" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "directiveId" UUID NOT NULL,
    "reason" BYTEA NOT NULL,
    "staffId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimTask" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item" BYTEA NOT NULL,
    "recipient" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "skipped" BYTEA,

    CONSTRAINT "ClaimTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimEntry" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "words" BYTEA,
    "staffId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Directive_reference_key" ON "Directive"("reference");

-- CreateIndex
CREATE INDEX "Directive_accountId_idx" ON "Directive"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "DirectiveVersion_directiveId_number_key" ON "DirectiveVersion"("directiveId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "FilingDraft_claimId_key" ON "FilingDraft"("claimId");

-- CreateIndex
CREATE INDEX "FilingDraft_accountId_kind_idx" ON "FilingDraft"("accountId", "kind");

-- CreateIndex
CREATE INDEX "FilingDraft_sessionId_kind_idx" ON "FilingDraft"("sessionId", "kind");

-- CreateIndex
CREATE INDEX "FilingDraft_expiresAt_idx" ON "FilingDraft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_reference_key" ON "Claim"("reference");

-- CreateIndex
CREATE INDEX "Claim_closedAt_policyDueOn_id_idx" ON "Claim"("closedAt", "policyDueOn", "id");

-- CreateIndex
CREATE INDEX "Claim_accountId_idx" ON "Claim"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Proof_storageKey_key" ON "Proof"("storageKey");

-- CreateIndex
CREATE INDEX "Proof_claimId_idx" ON "Proof"("claimId");

-- CreateIndex
CREATE INDEX "Opening_claimId_idx" ON "Opening"("claimId");

-- CreateIndex
CREATE INDEX "ClaimTask_claimId_position_idx" ON "ClaimTask"("claimId", "position");

-- CreateIndex
CREATE INDEX "ClaimEntry_claimId_at_idx" ON "ClaimEntry"("claimId", "at");

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectiveVersion" ADD CONSTRAINT "DirectiveVersion_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirectiveVersion" ADD CONSTRAINT "DirectiveVersion_charterVersionId_fkey" FOREIGN KEY ("charterVersionId") REFERENCES "CharterVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingDraft" ADD CONSTRAINT "FilingDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingDraft" ADD CONSTRAINT "FilingDraft_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "PortalSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingDraft" ADD CONSTRAINT "FilingDraft_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_deceasedAccountId_fkey" FOREIGN KEY ("deceasedAccountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_directiveId_fkey" FOREIGN KEY ("directiveId") REFERENCES "Directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimTask" ADD CONSTRAINT "ClaimTask_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEntry" ADD CONSTRAINT "ClaimEntry_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEntry" ADD CONSTRAINT "ClaimEntry_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
