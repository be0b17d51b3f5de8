-- CreateEnum
CREATE TYPE "FiledAs" AS ENUM ('self', 'mandate', 'parental_authority', 'guardian');

-- CreateEnum
CREATE TYPE "ExtensionGround" AS ENUM ('complexity', 'number');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('message', 'amendment', 'review');

-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('answer', 'review');

-- CreateEnum
CREATE TYPE "FilePurpose" AS ENUM ('answer', 'evidence', 'mandate', 'identity', 'message', 'scan');

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('not_scanned', 'pending', 'clean', 'infected', 'failed');

-- CreateEnum
CREATE TYPE "IdentityMethod" AS ENUM ('account', 'confirmed_address', 'customer_number', 'questions', 'document', 'in_person');

-- CreateEnum
CREATE TYPE "IdentityDecision" AS ENUM ('established', 'not_established');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('manual', 'recipient_notice');

-- CreateEnum
CREATE TYPE "CaseLinkKind" AS ENUM ('duplicate', 'related');

-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'resume_draft';

-- DropForeignKey
ALTER TABLE "RightsRequest" DROP CONSTRAINT "RightsRequest_accountId_fkey";

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "grounds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "items" BYTEA,
ADD COLUMN     "kind" "AnswerKind" NOT NULL DEFAULT 'answer';

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "draftId" UUID;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "kind" "MessageKind" NOT NULL DEFAULT 'message';

-- AlterTable
ALTER TABLE "RightsRequest" ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "awaitingSince" TIMESTAMPTZ(3),
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "erasureWarnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "extendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "extensionGround" "ExtensionGround",
ADD COLUMN     "feeCents" INTEGER,
ADD COLUMN     "filedAs" "FiledAs" NOT NULL DEFAULT 'self',
ADD COLUMN     "forClient" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "liftOn" DATE,
ADD COLUMN     "liftedAt" TIMESTAMPTZ(3),
ADD COLUMN     "liftingAnnouncedAt" TIMESTAMPTZ(3),
ADD COLUMN     "purposes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "reviewAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submissionId" UUID,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "accountId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "draftId" UUID,
ADD COLUMN     "messageId" UUID,
ADD COLUMN     "purpose" "FilePurpose" NOT NULL DEFAULT 'answer',
ADD COLUMN     "scan" "ScanState" NOT NULL DEFAULT 'not_scanned',
ALTER COLUMN "requestId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "IdentityCheck" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "doubt" BYTEA NOT NULL,
    "suspends" BOOLEAN NOT NULL,
    "staffId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "deciderId" UUID,
    "method" "IdentityMethod",
    "decision" "IdentityDecision",

    CONSTRAINT "IdentityCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "blocks" BYTEA NOT NULL,
    "staffId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" "TaskKind" NOT NULL DEFAULT 'manual',
    "title" BYTEA NOT NULL,
    "recipient" TEXT,
    "assigneeId" UUID,
    "dueOn" DATE,
    "skipped" BYTEA,
    "doneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseLink" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "CaseLinkKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseLink_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Presence" (
    "requestId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("requestId","staffId")
);

-- CreateTable
CREATE TABLE "SearchToken" (
    "token" TEXT NOT NULL,
    "requestId" UUID NOT NULL,

    CONSTRAINT "SearchToken_pkey" PRIMARY KEY ("token","requestId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "staffId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "staffId" UUID,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IdentityCheck_requestId_idx" ON "IdentityCheck"("requestId");

-- CreateIndex
CREATE INDEX "Letter_requestId_createdAt_idx" ON "Letter"("requestId", "createdAt");

-- CreateIndex
CREATE INDEX "Note_requestId_createdAt_idx" ON "Note"("requestId", "createdAt");

-- CreateIndex
CREATE INDEX "Task_requestId_idx" ON "Task"("requestId");

-- CreateIndex
CREATE INDEX "Task_assigneeId_doneAt_dueOn_idx" ON "Task"("assigneeId", "doneAt", "dueOn");

-- CreateIndex
CREATE INDEX "CaseLink_toId_idx" ON "CaseLink"("toId");

-- CreateIndex
CREATE INDEX "SearchToken_requestId_idx" ON "SearchToken"("requestId");

-- CreateIndex
CREATE INDEX "SavedView_staffId_idx" ON "SavedView"("staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Template_key_locale_version_key" ON "Template"("key", "locale", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_key_key" ON "Reminder"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_table_rowId_key" ON "Erasure"("table", "rowId");

-- CreateIndex
CREATE INDEX "Link_draftId_idx" ON "Link"("draftId");

-- CreateIndex
CREATE INDEX "RightsRequest_submissionId_idx" ON "RightsRequest"("submissionId");

-- CreateIndex
CREATE INDEX "RightsRequest_assigneeId_closedAt_dueOn_id_idx" ON "RightsRequest"("assigneeId", "closedAt", "dueOn", "id");

-- CreateIndex
CREATE INDEX "RightsRequest_tags_idx" ON "RightsRequest" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "RightsRequest_purposes_idx" ON "RightsRequest" USING GIN ("purposes");

-- CreateIndex
CREATE INDEX "StoredFile_draftId_idx" ON "StoredFile"("draftId");

-- CreateIndex
CREATE INDEX "StoredFile_messageId_idx" ON "StoredFile"("messageId");

-- CreateIndex
CREATE INDEX "StoredFile_scan_idx" ON "StoredFile"("scan");

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightsRequest" ADD CONSTRAINT "RightsRequest_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityCheck" ADD CONSTRAINT "IdentityCheck_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchToken" ADD CONSTRAINT "SearchToken_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "RightsRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Template" ADD CONSTRAINT "Template_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
