-- CreateTable
CREATE TABLE "CharterNotice" (
    "charterVersionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CharterNotice_pkey" PRIMARY KEY ("charterVersionId","accountId")
);

-- CreateIndex
CREATE INDEX "CharterNotice_accountId_idx" ON "CharterNotice"("accountId");

-- AddForeignKey
ALTER TABLE "CharterNotice" ADD CONSTRAINT "CharterNotice_charterVersionId_fkey" FOREIGN KEY ("charterVersionId") REFERENCES "CharterVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterNotice" ADD CONSTRAINT "CharterNotice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
