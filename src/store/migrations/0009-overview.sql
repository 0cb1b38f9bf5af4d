-- What is told first of a record: what is contested, what has turned, and how many reports came.

alter table entry add column turned int4;             -- day of the latest report in which a voice revises itself, or a holder shifts
alter table entry add column contested int4;          -- day of the latest report of those that contradict one another
create index entry_by_turned on entry (kind, turned, number) where turned is not null;
create index entry_by_contested on entry (kind, coalesce(contested, -2000000000), number) where disputed;
create index if not exists report_by_day on report (day);
create index if not exists report_by_adding on report (added collate "C", seq);

-- Entries from before are described anew: those that may have either, and questions, which are told apart by what they ask.
insert into unbriefed select number from entry where disputed or kind in (3, 5, 6) on conflict do nothing;
