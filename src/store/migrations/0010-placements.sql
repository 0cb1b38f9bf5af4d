-- Claims of where forces are by the day that they speak of, so that those of a day are found without going through all before it.

create index account_by_placement on account ((case when day_from = day_to then day_from else told end), entry)
  include (day_from, day_to, told)    -- without which a count by day would look every claim up
  where kind = 4 and not misread;
