-- A reference is found by its beginning: in the "C" collation the unique index serves that, and no second one is needed.
DROP INDEX "RightsRequest_reference_idx";

ALTER TABLE "RightsRequest" ALTER COLUMN "reference" TYPE TEXT COLLATE "C";
