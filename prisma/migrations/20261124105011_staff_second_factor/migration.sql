-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'invitation';

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "staffId" UUID;

-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "joinedAt" TIMESTAMPTZ(3),
ADD COLUMN     "totpSecret" BYTEA,
ADD COLUMN     "totpStep" INTEGER,
ALTER COLUMN "passwordHash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "StaffSession" ADD COLUMN     "device" TEXT,
ADD COLUMN     "provenAt" TIMESTAMPTZ(3),
ADD COLUMN     "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_staffId_codeHash_key" ON "RecoveryCode"("staffId", "codeHash");

-- CreateIndex
CREATE INDEX "Link_staffId_idx" ON "Link"("staffId");

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever has a password has joined.
UPDATE "Staff" SET "joinedAt" = "createdAt" WHERE "passwordHash" IS NOT NULL;
