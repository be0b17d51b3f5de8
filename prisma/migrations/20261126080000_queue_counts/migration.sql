-- CreateIndex
CREATE INDEX "RightsRequest_closedAt_status_idx" ON "RightsRequest"("closedAt", "status");

-- CreateIndex
CREATE INDEX "RightsRequest_closedAt_unreadByStaff_idx" ON "RightsRequest"("closedAt", "unreadByStaff");

-- CreateIndex
CREATE INDEX "RightsRequest_closedAt_acknowledgedAt_idx" ON "RightsRequest"("closedAt", "acknowledgedAt");

-- CreateIndex
CREATE INDEX "RightsRequest_reviewAskedAt_idx" ON "RightsRequest"("reviewAskedAt");
