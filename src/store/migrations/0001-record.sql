-- What is kept for good: reports, readings and the book of judgments. Bodies are deflated JSON, which can say every UTF-16 unit that a
-- report may hold, NUL and broken surrogates among them; text columns beside them are for finding, with those replaced. What is put in
-- order has the collation "C", so that it is in the same order whatever the server's language.

create table report (
  seq int8 primary key,               -- in the order of adding, from 1
  key text not null unique,
  id text not null,                   -- that it came with
  added text not null,                -- ISO 8601
  outlet text,
  published text,                     -- EDTF
  day int4,                           -- of publishing, in days since 1970-01-01
  story int8,                         -- subject of the first report that tells the same story; none while its accounts are not there
  keys int8[] not null,               -- hashed blocking keys of its story; follow from its reading
  key_day int4 not null,
  body bytea not null
);
create index report_by_id on report (id, seq);
create index report_by_story on report (story, seq);

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
  body text not null                  -- JSON
);
create index judgment_undoing on judgment (number) where decision = 'undone';

-- What follows from those. All of it can be dropped and made anew.

create table account (
  number int8 primary key,            -- report.seq * 2^26 + which reading * 2^20 + its place among the accounts of that
  kind int2 not null,                 -- place in accountKinds
  word_start int4 not null,
  word_end int4 not null,
  nth int2 not null,                  -- of those that stand on the same words
  entry int8 not null,                -- number of the first account of its entry
  day_from int4,                      -- that it speaks of; of its report where it does not say
  day_to int4,
  told int4,                          -- day of its report
  outlet text collate "C",
  voice text collate "C",             -- key
  voice_name text collate "C",
  voice_named boolean,
  origin text collate "C",
  speaker int8,                       -- account of the actor who says it
  type text collate "C",
  status text collate "C",
  misread boolean not null default false,
  place text collate "C",
  lat real,
  lon real,
  find tsvector not null,             -- words of its sentence, as typed and stemmed, and what it is filtered by
  keys int8[] not null,               -- hashed blocking keys
  key_day int4 not null               -- near which it is looked for
);
create index account_by_words on account ((number >> 26), word_start, kind);
create index account_by_entry on account (entry, number);
create index account_by_voice on account (voice, number);
create index account_by_speaker on account (speaker) where speaker is not null;
create index account_by_place on account (lat, lon) where lat is not null;
create index account_by_day on account (day_from, day_to);
create index account_by_find on account using gin (find);

-- Apart from the narrow rows above, which are gone through by the thousand.
create table told (
  number int8 primary key,            -- of the account
  body text not null,                 -- JSON of the account, as its reading has it
  corrected text                      -- JSON of it as persons have corrected it
);

-- Who takes part in what: an actor's account and the claim that names it.
create table part (
  actor int8 not null,
  account int8 not null,
  primary key (actor, account)
);

create table entry (
  number int8 primary key,            -- of its first account
  id text collate "C" not null,
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
create index entry_by_day on entry (kind, coalesce(last_day, -2000000000), number);
create index entry_by_dispute on entry (coalesce(last_day, -2000000000), number) where disputed;

-- Of entries with many accounts: how often each outlet, voice and origin occurs.
create table tally (
  entry int8 not null,
  facet "char" not null,
  value text collate "C" not null,
  accounts int4 not null,
  primary key (entry, facet, value)
);

-- Where accounts and reports are looked for: entries and stories by hashed key, and the days near which; 2000000000 for none.
create table block (
  key int8 not null,
  day int4 not null,
  entry int8 not null,
  primary key (key, day, entry)
);
create index block_by_entry on block (entry);

-- Which judgments in effect are about what: accounts, or reports as (seq + 1) * 2^26 - 1. Only of judgments all of whose subjects are there.
create table bond (
  subject int8 not null,
  judgment int8 not null,
  decision text not null,
  primary key (subject, judgment)
);
create index bond_by_judgment on bond (judgment);

-- Judgments in effect about words that the current reading of a report has no account on, by the reports that they name.
create table adrift (
  report text not null,               -- key, which may be of none that is there
  judgment int8 not null,
  primary key (report, judgment)
);

-- Entries, or stories, of which some accounts were judged different: each pair both ways.
create table parted (
  entry int8 not null,
  other int8 not null,
  primary key (entry, other)
);

-- Fingerprints of passages, by which copies are looked for.
create table band (
  hash int8 not null,
  report int8 not null,               -- seq
  primary key (hash, report)
);
create index band_by_report on band (report);

-- Reports that carry text of others or are carried: the source of each family stands for it.
create table copying (
  report int8 primary key,            -- seq
  parent int8,                        -- seq of the report that it carries most of; none for the source
  family int8 not null                -- seq of the source
);
create index copying_by_family on copying (family, report);

-- What a report's story is known by.
create table profile (
  report int8 primary key,            -- seq
  body text not null                  -- JSON
);

create table voice (
  key text collate "C" primary key,
  name text not null,
  named boolean not null,
  outlet boolean not null,
  attributions int4 not null,
  claims int4 not null,
  reports int4 not null,
  last_day int4
);
create index voice_by_name on voice (lower(name));
create index voice_by_day on voice (coalesce(last_day, -2000000000), key);

create table voice_outlet (
  voice text collate "C" not null,
  outlet text collate "C" not null,
  claims int4 not null,
  primary key (voice, outlet)
);

-- How many there are, so that nobody counts.
create table total (
  name text primary key,
  value int8 not null
);
