-- Who holds positions on what, narrow enough to be added up: there is no time to go through entries for that.

create table ledger (
  entry int8 primary key references entry on delete cascade,
  holder text collate "C" not null,
  issue text collate "C" not null,
  origins int4 not null
);
create index ledger_by_holder on ledger (holder, issue) include (origins);
create index ledger_by_issue on ledger (issue, holder) include (origins);

-- Positions from before there were ledgers are described anew, as entries from before there were briefs.
insert into unbriefed select number from entry where kind = 5 on conflict do nothing;
