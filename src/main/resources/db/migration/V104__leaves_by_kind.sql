-- A bundle of evidence for one month needs some leaves from long before: which key a receiver had, what was approved, the census that the month
-- starts from. They are few among a ward's hundreds of thousands, and are found by their kind; those of which there are many are not in here.
create index evidence_entry_of_kind on evidence_entry (ward_id, kind, id)
    where kind in ('CENSUS', 'RECEIVER_ENROLLED', 'RECEIVER_REVOKED', 'RECEIVER_ASSIGNED', 'BULLETIN_APPROVED', 'PROGRAMME_SAVED',
                   'DIRECTIVE_SENT', 'DIRECTIVE_CONFIRMED', 'TIMETABLE_ISSUED', 'LOG_FOUNDED', 'LOG_KEY_SET', 'STATION_KEYS_SET');
