-- A text that was taken down is signed again before it is put back: each signature stays.
alter table identity_signature drop constraint identity_signature_key;
alter table identity_signature add constraint identity_signature_key primary key (case_id, text_hash, signed_at);

-- What was changed, and with it why the reviewer is not named (L10).
alter table publication_text alter column because set data type varchar(2600);
