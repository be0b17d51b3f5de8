-- What few requests have among many is found by itself: a channel, a language, a ground.
CREATE INDEX "RightsRequest_channel_receivedOn_id_idx" ON "RightsRequest"("channel", "receivedOn", "id");
CREATE INDEX "RightsRequest_locale_receivedOn_id_idx" ON "RightsRequest"("locale", "receivedOn", "id");
CREATE INDEX "Answer_grounds_idx" ON "Answer" USING GIN ("grounds");
