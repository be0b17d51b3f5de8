-- AlterTable
ALTER TABLE "Answer" ALTER COLUMN "outcome" DROP NOT NULL;

-- What was sent is decided and whole.
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_sent_is_whole"
  CHECK ("sentAt" IS NULL OR ("outcome" IS NOT NULL AND "letter" IS NOT NULL));
