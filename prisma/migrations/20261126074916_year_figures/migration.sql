-- CreateTable
CREATE TABLE "YearFigures" (
    "year" INTEGER NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "YearFigures_pkey" PRIMARY KEY ("year")
);
