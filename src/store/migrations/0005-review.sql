-- What persons look through: readings that the reader itself doubts, what rules suggest, and what persons decided.

alter table account add column confidence real;       -- of an attribution, as its reading has it
create index account_by_doubt on account (confidence, number) where confidence < 0.9 and not misread;

create index bond_suggesting on bond (judgment) where decision = 'maybe';

alter table judgment add column person text collate "C";
update judgment set person = body::jsonb -> 'by' ->> 'person' where position('\u0000' in body) = 0 and body like '%"person"%';
create index judgment_by_person on judgment (number) where person is not null;
