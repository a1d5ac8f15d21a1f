/**
 * The feed in the order of a number of its own. Before, rows were found by the transaction that wrote them and a cursor
 * was a snapshot, both of which belong to one cluster: in a database that was moved with `pg_dump`, new rows lay before
 * every cursor.
 *
 * A transaction draws its number when it writes its first row, and holds until it ends a lock that names a number below
 * its own. So whatever stands at or below the mark (the newest number, or the lowest one locked) has ended: a row that
 * commits late has a number above every mark that was read before. No writer waits for another.
 *
 * All rows of before have number 1. A cursor of before counts as 0, so what it lacked of a moved database is sent.
 */
export const orderOfTheFeed = `
create sequence homeward.feed_numbers;
select setval('homeward.feed_numbers', 1);
grant usage, select on sequence homeward.feed_numbers to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;

-- The number of this transaction. 18550 in the highest bits tells its lock from others of the database.
create function homeward.feed_number() returns bigint language plpgsql volatile as $$
declare
  drawn text := current_setting('app.feed', true);
begin
  if drawn is null or drawn = '' then
    perform pg_advisory_xact_lock_shared((18550::bigint << 48) | (select last_value from homeward.feed_numbers));
    drawn := nextval('homeward.feed_numbers')::text;
    perform set_config('app.feed', drawn, true);
  end if;
  return drawn::bigint;
end $$;

-- The newest number is read before the locks, and both before the snapshot in which rows are looked for.
create function homeward.feed_mark() returns bigint language plpgsql volatile as $$
declare
  newest bigint; open bigint;
begin
  select last_value into newest from homeward.feed_numbers;
  select min(((l.classid::bigint & 65535) << 32) | l.objid::bigint) into open from pg_locks l
  where l.locktype = 'advisory' and l.objsubid = 1 and (l.classid::bigint >> 16) = 18550
    and l.database = (select d.oid from pg_database d where d.datname = current_database());
  return least(newest, open);
end $$;

alter table homeward.access_heads add column feed bigint not null default 1;
alter table homeward.access_heads alter column feed set default homeward.feed_number();
alter table homeward.access_heads drop column xid;
alter table homeward.grants add column feed bigint not null default 1;
alter table homeward.grants alter column feed set default homeward.feed_number();
alter table homeward.grants drop column xid;
alter table homeward.folder_heads add column feed bigint not null default 1;
alter table homeward.folder_heads alter column feed set default homeward.feed_number();
alter table homeward.folder_heads drop column xid;
alter table homeward.segments add column feed bigint not null default 1;
alter table homeward.segments alter column feed set default homeward.feed_number();
alter table homeward.segments drop column xid;

create index access_heads_changed on homeward.access_heads (feed, org);
create index folder_heads_changed on homeward.folder_heads (feed, org);

create or replace function homeward.append_in_pieces(p_org bytea, p_rows jsonb, p_bytes bytea, p_receipts bytea)
returns void language plpgsql as $$
declare
  number bigint := homeward.feed_number();
begin
  -- "at" and "receipt" count the bytes of their piece from 1.
  insert into homeward.segments (org, file, folder, seq, device, first, last, id, bytes, receipt, feed)
  select p_org, decode(s.file, 'hex'), s.folder, s.seq, decode(s.device, 'hex'), s.first, s.last, decode(s.id, 'hex'), substring(p_bytes from s.at for s.size), substring(p_receipts from s.receipt for s.signed), number
  from jsonb_to_recordset(p_rows->'segments') as s(at integer, size integer, receipt integer, signed integer, file text, folder smallint, seq bigint, device text, first bigint, last bigint, id text);

  insert into homeward.folder_heads (org, file, folder, seq, head, feed)
  select p_org, decode(h.file, 'hex'), h.folder, h.seq, decode(h.head, 'hex'), number
  from jsonb_to_recordset(p_rows->'heads') as h(file text, folder smallint, seq bigint, head text)
  on conflict (org, file, folder) do update set seq = excluded.seq, head = excluded.head, feed = excluded.feed;

  insert into homeward.access_log (org, at, member, device, action, file, folder, outcome)
  select p_org, l.at, decode(l.member, 'hex'), decode(l.device, 'hex'), l.action, decode(l.file, 'hex'), l.folder, l.outcome
  from jsonb_to_recordset(p_rows->'log') as l(at bigint, member text, device text, action text, file text, folder smallint, outcome text);
end $$;

-- Volatile, so that what is looked for comes from a later snapshot than the mark, and in one statement, so that it comes from one. Which heads are the member's, the row policies say.
drop function homeward.news(bytea, bytea, text, bigint);
create function homeward.news(p_org bytea, p_member bytea, p_since bigint, p_directory bigint)
returns jsonb language plpgsql volatile as $$
declare
  mark bigint; found jsonb;
begin
  perform set_config('role', 'homeward_member', true), set_config('app.org', encode(p_org, 'hex'), true), set_config('app.member', encode(p_member, 'hex'), true);
  mark := homeward.feed_mark();

  select case
    when exists (select from homeward.directory_heads d where d.org = p_org and d.seq > p_directory)
      or exists (select from homeward.access_heads a where a.org = p_org and a.feed > p_since)
    then null
    else jsonb_build_object('mark', greatest(mark, p_since), 'folders', coalesce((
      select jsonb_agg(jsonb_build_object('file', encode(h.file, 'hex'), 'folder', h.folder, 'seq', h.seq, 'head', encode(h.head, 'hex'), 'from', coalesce((
          select s.seq from homeward.segments s
          where s.org = p_org and s.file = h.file and s.folder = h.folder and s.feed <= p_since
          order by s.seq desc limit 1), 0)) order by h.file, h.folder)
      from homeward.folder_heads h
      where h.org = p_org and h.feed > p_since), '[]'))
    end into found;
  return found;
end $$;

grant execute on function homeward.feed_number(), homeward.feed_mark(), homeward.news(bytea, bytea, bigint, bigint)
  to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;
`
