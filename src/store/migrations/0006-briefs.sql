-- What lists show of entries and narrow them by, so that no list has to tell an entry.

alter table entry add column type text collate "C";
alter table entry add column status text collate "C";
alter table entry add column place text collate "C";
alter table entry add column lat real;
alter table entry add column lon real;
alter table entry add column day_from int4;           -- days that are spoken of
alter table entry add column day_to int4;
alter table entry add column touched int8 not null default 0;   -- milliseconds since 1970: when a report or a judgment last touched it
alter table entry add column actors text[];           -- names of those who take part
alter table entry add column heard text[];            -- keys of voices, the most heard first
alter table entry add column printed text[];          -- outlets

create table brief (
  entry int8 primary key,
  body text not null                  -- JSON: what a row shows that is in no column of entry
);

create index entry_by_first on entry (kind, coalesce(first_day, -2000000000), number);
create index entry_by_begun on entry (kind, coalesce(day_from, -2000000000), number);
create index entry_by_origins on entry (kind, origins, number);
create index entry_by_accounts on entry (kind, accounts, number);
create index entry_by_touched on entry (kind, touched, number);
create index entry_by_type on entry (kind, lower(type), coalesce(last_day, -2000000000), number);
create index entry_by_status on entry (kind, lower(status), coalesce(last_day, -2000000000), number) where status is not null;
create index entry_by_place on entry (kind, lower(place), coalesce(last_day, -2000000000), number) where place is not null;
create index entry_by_spot on entry (kind, lat, lon) where lat is not null;
create index entry_in_dispute on entry (kind, coalesce(last_day, -2000000000), number) where disputed;

-- Entries from before there were briefs; empty once they all have one.
create table unbriefed (number int8 primary key);
insert into unbriefed select number from entry;

-- The id of a story is made from the key of its first report.
create index report_by_story_id on report (left(encode(sha256(decode(key, 'escape')), 'hex'), 16));
