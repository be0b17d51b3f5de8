-- A word's requests are read in the order of receipt, from its index, and no further than a page needs.
ALTER TABLE "SearchToken" ADD COLUMN "receivedOn" DATE;
UPDATE "SearchToken" s SET "receivedOn" = r."receivedOn" FROM "RightsRequest" r WHERE r.id = s."requestId";
ALTER TABLE "SearchToken" ALTER COLUMN "receivedOn" SET NOT NULL;
ALTER TABLE "SearchToken" DROP CONSTRAINT "SearchToken_pkey";
ALTER TABLE "SearchToken" ADD CONSTRAINT "SearchToken_pkey" PRIMARY KEY ("token", "receivedOn", "requestId");
