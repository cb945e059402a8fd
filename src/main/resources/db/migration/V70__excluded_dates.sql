-- Dates that are taken out of a rule when it is planned, as an EXDATE of a calendar is: they were never planned, so nobody called them off.
alter table schedule add column excluded_dates date[] not null default '{}';
