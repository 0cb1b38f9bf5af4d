-- Who is given how much room by which outlet, and how much each outlet printed.

alter table voice_outlet add column statements int4 not null default 0;  -- attributions to this voice
alter table voice_outlet add column unnamed int4 not null default 0;     -- of these, how many do not name who speaks

with counted as (
  select voice, outlet, count(*)::int4 as statements, count(*) filter (where not voice_named)::int4 as unnamed
  from account where kind = 1 and voice is not null and outlet is not null and not misread group by voice, outlet
)
insert into voice_outlet (voice, outlet, claims, statements, unnamed) select voice, outlet, 0, statements, unnamed from counted
on conflict (voice, outlet) do update set statements = excluded.statements, unnamed = excluded.unnamed;
create index voice_outlet_by_outlet on voice_outlet (outlet, voice);

create index report_in_order on report (coalesce(day, -2000000000), seq);
create index report_by_outlet on report (outlet, coalesce(day, -2000000000), seq);
create index account_of_label on account (coalesce(told, -2000000000), number) where kind = 7 and not misread;

create table outlet (
  name text collate "C" primary key,
  reports int4 not null,
  first_day int4,
  last_day int4
);
insert into outlet select outlet, count(*)::int4, min(day), max(day) from report where outlet is not null group by outlet;

-- Reports are only ever added, so that they need not be counted again; whoever adds them.
create function count_reports() returns trigger language plpgsql as $$
begin
  insert into outlet as known (name, reports, first_day, last_day)
    select fresh.outlet, count(*)::int4, min(day), max(day) from fresh where fresh.outlet is not null group by fresh.outlet
  on conflict (name) do update set reports = known.reports + excluded.reports,
    first_day = least(known.first_day, excluded.first_day), last_day = greatest(known.last_day, excluded.last_day);
  return null;
end $$;
create trigger report_counted after insert on report referencing new table as fresh for each statement execute function count_reports();
