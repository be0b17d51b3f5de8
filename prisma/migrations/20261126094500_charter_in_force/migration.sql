-- CreateTable
CREATE TABLE "CharterInForce" (
    "charterVersionId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CharterInForce_pkey" PRIMARY KEY ("charterVersionId")
);

-- AddForeignKey
ALTER TABLE "CharterInForce" ADD CONSTRAINT "CharterInForce_charterVersionId_fkey" FOREIGN KEY ("charterVersionId") REFERENCES "CharterVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now a version counted as in force from its date, unless another of the same date was registered before it.
INSERT INTO "CharterInForce" ("charterVersionId", "seenAt")
SELECT v."id", GREATEST(v."createdAt", v."effectiveOn"::timestamptz)
FROM "CharterVersion" v
WHERE v."effectiveOn" <= CURRENT_DATE
  AND NOT EXISTS (
    SELECT 1 FROM "CharterVersion" other
    WHERE other."effectiveOn" = v."effectiveOn" AND other."createdAt" > v."createdAt"
      AND other."createdAt" < v."effectiveOn"
  );
