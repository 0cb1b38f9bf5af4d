-- What is kept for good: reports, readings and the book of judgments. Bodies are deflated JSON, which can say every UTF-16 unit that a
-- report may hold, NUL and broken surrogates among them; text columns beside them are for finding, with those replaced.

create table report (
  seq int8 primary key,               -- in the order of adding, from 1
  key text not null unique,
  id text not null,                   -- that it came with
  added text not null,                -- ISO 8601
  outlet text,
  published text,                     -- EDTF
  day int4,                           -- of publishing, in days since 1970-01-01
  story int8,                         -- seq of the first report that tells the same story; follows from judgments
  body bytea not null
);
create index report_by_id on report (id, seq);

create table reading (
  number int8 primary key,            -- in the order of adding, from 1
  report int8 not null references report,
  key text not null,                  -- sha256 of its canonical JSON
  reader text not null,
  at text not null,
  current boolean not null,
  changes text not null,              -- JSON: in words, against the reading before it
  body bytea not null,
  unique (report, key)
);

create table judgment (
  number int8 primary key,
  at text not null,
  decision text not null,
  about text not null,
  undoes int8,                        -- the judgment that it takes back
  body text not null                  -- JSON
);
create index judgment_by_undone on judgment (undoes) where undoes is not null;

-- What follows from those. All of it can be dropped and made anew.

create table account (
  number int8 primary key,            -- report.seq * 2^20 + its place among the accounts of its reading
  kind int2 not null,                 -- place in accountKinds
  word_start int4 not null,
  word_end int4 not null,
  nth int2 not null,                  -- of those that stand on the same words
  entry int8 not null,                -- number of the first account of its entry
  day_from int4,                      -- that it speaks of; of its report where it does not say
  day_to int4,
  told int4,                          -- day of its report
  outlet text,
  voice text,                         -- key
  origin text,
  speaker int8,                       -- account of the actor who says it
  type text,
  status text,
  place text,
  lat real,
  lon real,
  find tsvector not null,             -- words of its sentence, as typed and stemmed, and what it is filtered by
  keys int8[] not null                -- hashed blocking keys
);
create index account_by_entry on account (entry, number);
create index account_by_voice on account (voice, number);
create index account_by_speaker on account (speaker) where speaker is not null;
create index account_by_place on account (lat, lon) where lat is not null;
create index account_by_day on account (day_from, day_to);
create index account_by_find on account using gin (find);

-- Apart from the narrow rows above, which are gone through by the thousand.
create table told (
  number int8 primary key,            -- of the account
  body text not null                  -- JSON of the account
);

-- Who takes part in what: an actor's account and the claim that names it.
create table part (
  actor int8 not null,
  account int8 not null,
  primary key (actor, account)
);

create table entry (
  number int8 primary key,            -- of its first account
  id text not null,
  kind int2 not null,
  title text not null,
  disputed boolean not null,
  accounts int4 not null,
  reports int4 not null,
  outlets int4 not null,
  voices int4 not null,
  origins int4 not null,
  first_day int4,
  last_day int4,
  tallied boolean not null default false
);
create index entry_by_id on entry (id);
create index entry_by_title on entry (kind, lower(title));
create index entry_by_day on entry (kind, last_day desc nulls last, number desc);
create index entry_by_dispute on entry (last_day desc nulls last, number desc) where disputed;

-- Of entries with many accounts: how often each outlet, voice and origin occurs.
create table tally (
  entry int8 not null,
  facet "char" not null,
  value text not null,
  accounts int4 not null,
  primary key (entry, facet, value)
);

-- Where an account is looked for: entries by hashed key, and the days that they were told of under it.
create table block (
  key int8 not null,
  day int4 not null,
  entry int8 not null,
  primary key (key, day, entry)
);
create index block_by_entry on block (entry);

-- Which judgments are about what: subject and other are accounts, or reports as seq * 2^20 + 2^20 - 1.
create table bond (
  subject int8 not null,
  judgment int8 not null,
  other int8 not null,                -- the subject itself where the judgment is about one thing
  decision text not null,
  primary key (subject, judgment, other)
);
create index bond_by_judgment on bond (judgment);

-- Judgments about words that the current reading of a report has no account on.
create table adrift (
  report int8 not null,
  judgment int8 not null,
  primary key (report, judgment)
);

create table voice (
  key text primary key,
  name text not null,
  named boolean not null,
  outlet boolean not null,
  attributions int4 not null,
  claims int4 not null,
  reports int4 not null,
  last_day int4
);
create index voice_by_name on voice (lower(name));
create index voice_by_day on voice (last_day desc nulls last, key);

create table voice_outlet (
  voice text not null,
  outlet text not null,
  claims int4 not null,
  primary key (voice, outlet)
);

-- How many there are, so that nobody counts.
create table total (
  name text primary key,
  value int8 not null
);
