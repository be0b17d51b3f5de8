-- CreateIndex
CREATE INDEX "Reminder_staffId_sentAt_idx" ON "Reminder"("staffId", "sentAt");

-- CreateIndex
CREATE INDEX "Reminder_sentAt_idx" ON "Reminder"("sentAt");
