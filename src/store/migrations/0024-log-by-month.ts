/**
 * The access log in one table for each month, so that an old month goes as a whole and costs nothing to delete, and a
 * page of a member's own lines is found by an index. A line whose month has no table (a clock that is off) goes to
 * `access_log_other`. Only the owner of a table may add or drop one, so the two functions run as the owner; they take
 * numbers alone. Sessions and challenges that are over are found by an index, too.
 */
export const logByMonth = `
alter table homeward.access_log no force row level security;
alter table homeward.access_log rename to access_log_before;

create table homeward.access_log (
  seq bigint not null,
  org bytea not null,
  at bigint not null,
  member bytea,
  device bytea,
  action text not null,
  file bytea,
  folder smallint,
  outcome text not null
) partition by range (at);
create sequence homeward.access_log_numbers as bigint owned by homeward.access_log.seq;
select setval('homeward.access_log_numbers', coalesce((select max(b.seq) from homeward.access_log_before b), 0) + 1, false);
alter table homeward.access_log alter column seq set default nextval('homeward.access_log_numbers');
grant usage on sequence homeward.access_log_numbers to homeward_clerk, homeward_member, homeward_keeper;
grant update on sequence homeward.access_log_numbers to homeward_keeper;

create index access_log_of_agency on homeward.access_log (org, seq);
create index access_log_of_member on homeward.access_log (org, member, seq);
create index access_log_at on homeward.access_log (at);

alter table homeward.access_log enable row level security;
alter table homeward.access_log force row level security;
grant all on homeward.access_log to homeward_keeper;
create policy keeper on homeward.access_log to homeward_keeper using (true) with check (true);
grant select, insert on homeward.access_log to homeward_clerk;
create policy clerk on homeward.access_log to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
grant insert, select on homeward.access_log to homeward_member;
create policy wrote on homeward.access_log for insert to homeward_member
  with check (org = (select homeward.org()) and member = (select homeward.member()));
create policy own on homeward.access_log for select to homeward_member
  using (org = (select homeward.org()) and member = (select homeward.member()));

create function homeward.add_log_table(p_name text, p_range text) returns void language plpgsql as $$
begin
  execute format('create table homeward.%I partition of homeward.access_log %s', p_name, p_range);
  execute format('alter table homeward.%I enable row level security', p_name);
  execute format('alter table homeward.%I force row level security', p_name);
  execute format('grant all on homeward.%I to homeward_keeper', p_name);
  execute format('create policy keeper on homeward.%I to homeward_keeper using (true) with check (true)', p_name);
end $$;
revoke all on function homeward.add_log_table(text, text) from public;
select homeward.add_log_table('access_log_other', 'default');

-- A table for the month of this moment (ms) and the two after it. Another server may do the same at once.
create function homeward.add_log_months(p_at bigint) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  first timestamp := date_trunc('month', to_timestamp(p_at / 1000.0) at time zone 'UTC'); month timestamp; name text;
begin
  for month in select first + make_interval(months => n) from generate_series(0, 2) n loop
    name := 'access_log_' || to_char(month, 'YYYY_MM');
    if to_regclass('homeward.' || name) is null then
      begin
        perform homeward.add_log_table(name, format('for values from (%s) to (%s)',
          (extract(epoch from month) * 1000)::bigint, (extract(epoch from month + interval '1 month') * 1000)::bigint));
      exception
        when duplicate_table or unique_violation then null;
        -- Lines of this month stand in the table for others already: the month stays there.
        when check_violation then null;
      end;
    end if;
  end loop;
end $$;
revoke all on function homeward.add_log_months(bigint) from public;
grant execute on function homeward.add_log_months(bigint) to homeward_keeper;

-- Drops each month that ended before this moment (ms).
create function homeward.drop_log_months(p_before bigint) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  name text;
begin
  for name in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'homeward.access_log'::regclass and c.relname ~ '^access_log_[0-9]{4}_[0-9]{2}$'
      and (to_date(substr(c.relname, 12), 'YYYY_MM') + interval '1 month') <= to_timestamp(p_before / 1000.0) at time zone 'UTC'
  loop
    execute format('drop table if exists homeward.%I', name);
  end loop;
end $$;
revoke all on function homeward.drop_log_months(bigint) from public;
grant execute on function homeward.drop_log_months(bigint) to homeward_keeper;

do $$
declare
  moment bigint;
begin
  for moment in select distinct on (date_trunc('month', to_timestamp(b.at / 1000.0) at time zone 'UTC')) b.at from homeward.access_log_before b loop
    perform homeward.add_log_months(moment);
  end loop;
end $$;
alter table homeward.access_log no force row level security;
insert into homeward.access_log select * from homeward.access_log_before;
alter table homeward.access_log force row level security;
drop table homeward.access_log_before;

create index sessions_opened on homeward.sessions (org, opened_at);
create index challenges_ended on homeward.challenges (org, ends_at);
`

/** Who was sent something new of one file is found by an index. */
export const logOfFile = `
create index access_log_of_file on homeward.access_log (org, file, at) where action = 'delivered';
`
