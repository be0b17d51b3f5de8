-- Recovery codes are hashed as passwords are (Argon2id). Those hashed otherwise before are of no use any more: their owners
-- make new ones, with the telephone that works.
DELETE FROM "RecoveryCode";
