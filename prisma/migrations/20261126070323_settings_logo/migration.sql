-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "logo" BYTEA,
ADD COLUMN     "logoHeight" INTEGER,
ADD COLUMN     "logoWidth" INTEGER;
