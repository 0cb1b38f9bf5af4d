/** Voices as rows: who says how much, and where. */
import type { Session } from './database.ts'

/** What a voice says in an outlet: claims, statements, and statements that do not name who makes them. */
const IN_OUTLET = `count(*) filter (where kind > 1)::int4, count(*) filter (where kind = 1)::int4,
  count(*) filter (where kind = 1 and not voice_named)::int4`

/**
 * Sums of voices, from the accounts that are theirs.
 * @param keys of voices of which anything may have changed; those that say nothing any more go
 */
export async function voicesAnew(session: Session, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await session.query('delete from voice where key = any($1::text[])', [keys])
  await session.query('delete from voice_outlet where voice = any($1::text[])', [keys])
  await session.query(
    `insert into voice (key, name, named, outlet, attributions, claims, reports, last_day)
     select voice, min(voice_name), bool_or(voice_named), voice like 'outlet:%', count(*) filter (where kind = 1)::int4, count(*) filter (where kind > 1)::int4,
       count(distinct number >> 26)::int4, max(told)
     from account where voice = any($1::text[]) and kind > 0 and not misread group by voice`, [keys])
  await session.query(
    `insert into voice_outlet (voice, outlet, claims, statements, unnamed)
     select voice, outlet, ${IN_OUTLET} from account
     where voice = any($1::text[]) and kind > 0 and outlet is not null and not misread group by voice, outlet`, [keys])
}

/** Adds what accounts say to the sums of their voices. @param numbers of accounts of reports, all of each, that are new */
export async function addToVoices(session: Session, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await session.query(
    `insert into voice (key, name, named, outlet, attributions, claims, reports, last_day)
     select voice, min(voice_name), bool_or(voice_named), voice like 'outlet:%', count(*) filter (where kind = 1)::int4, count(*) filter (where kind > 1)::int4,
       count(distinct number >> 26)::int4, max(told)
     from account where number = any($1::int8[]) and kind > 0 and voice is not null and not misread group by voice
     on conflict (key) do update set attributions = voice.attributions + excluded.attributions, claims = voice.claims + excluded.claims,
       reports = voice.reports + excluded.reports, last_day = greatest(voice.last_day, excluded.last_day)`, [numbers])
  await session.query(
    `insert into voice_outlet (voice, outlet, claims, statements, unnamed)
     select voice, outlet, ${IN_OUTLET} from account
     where number = any($1::int8[]) and kind > 0 and voice is not null and outlet is not null and not misread group by voice, outlet
     on conflict (voice, outlet) do update set claims = voice_outlet.claims + excluded.claims,
       statements = voice_outlet.statements + excluded.statements, unnamed = voice_outlet.unnamed + excluded.unnamed`, [numbers])
}

/** Voices that are actors are called by the titles of these entries. */
export async function nameVoices(session: Session, entries: readonly number[]): Promise<void> {
  await session.query(
    `update voice set name = entry.title from entry
     where entry.number = any($1::int8[]) and entry.kind = 0 and voice.key = entry.id and voice.name is distinct from entry.title`, [entries])
}
