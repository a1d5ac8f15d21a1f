/**
 * By which a server notices that its database was set back, by whatever did it. Each transaction that writes leaves a
 * mark of chance under its number of the feed, and each answer to a device names the newest of them (in its cursor,
 * under the server's MAC). A mark that was given out and is not there any more was lost with what was written beside it;
 * a number that was drawn again has another.
 */
export const setBack = `
create table homeward.feed_marks (
  number bigint primary key,
  chance bytea not null default uuid_send(gen_random_uuid())
);
alter table homeward.feed_marks enable row level security;
alter table homeward.feed_marks force row level security;
grant all on homeward.feed_marks to homeward_keeper;
create policy keeper on homeward.feed_marks to homeward_keeper using (true) with check (true);
grant select on homeward.feed_marks to homeward_gate, homeward_member, homeward_clerk;
create policy everyone on homeward.feed_marks for select to homeward_gate, homeward_member, homeward_clerk using (true);
grant insert on homeward.feed_marks to homeward_clerk;
create policy drawn on homeward.feed_marks for insert to homeward_clerk with check (true);

create or replace function homeward.feed_number() returns bigint language plpgsql volatile as $$
declare
  drawn text := current_setting('app.feed', true);
begin
  if drawn is null or drawn = '' then
    perform pg_advisory_xact_lock_shared((18550::bigint << 48) | (select last_value from homeward.feed_numbers));
    drawn := nextval('homeward.feed_numbers')::text;
    insert into homeward.feed_marks (number) values (drawn::bigint);
    perform set_config('app.feed', drawn, true);
  end if;
  return drawn::bigint;
end $$;

-- The newest mark of chance that is committed; it may lie above the mark up to which a reader has everything.
create function homeward.newest_mark() returns jsonb language sql stable as
  $$ select jsonb_build_object('number', m.number, 'chance', encode(m.chance, 'hex')) from homeward.feed_marks m order by m.number desc limit 1 $$;

create function homeward.feed_place() returns jsonb language plpgsql volatile as $$
declare
  mark bigint := homeward.feed_mark();
begin
  return jsonb_build_object('mark', mark, 'newest', homeward.newest_mark());
end $$;

-- The incarnation, and whether all of these marks are there. Of numbers below the oldest that is kept nothing can be said.
create function homeward.standing(p_marks jsonb) returns jsonb language plpgsql stable as $$
declare
  lost boolean;
begin
  perform set_config('role', 'homeward_gate', true);
  select exists (
    select from jsonb_to_recordset(p_marks) as g(number bigint, chance text)
    where not exists (select from homeward.feed_marks m where m.number = g.number and m.chance = decode(g.chance, 'hex'))
      and not coalesce(g.number < (select min(k.number) from homeward.feed_marks k), false)
  ) into lost;
  return jsonb_build_object('incarnation', (select encode(i.incarnation, 'hex') from homeward.incarnation i), 'lost', lost);
end $$;

create or replace function homeward.news(p_org bytea, p_member bytea, p_since bigint, p_directory bigint)
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
    else jsonb_build_object('mark', greatest(mark, p_since), 'newest', homeward.newest_mark(), 'folders', coalesce((
      select jsonb_agg(jsonb_build_object('file', encode(h.file, 'hex'), 'folder', h.folder, 'seq', h.seq, 'head', encode(h.head, 'hex'), 'from', coalesce((
          select s.seq from homeward.segments s
          where s.org = p_org and s.file = h.file and s.folder = h.folder and s.feed <= p_since
          order by s.seq desc limit 1), 0)) order by h.file, h.folder)
      from homeward.folder_heads h
      where h.org = p_org and h.feed > p_since), '[]'))
    end into found;
  return found;
end $$;

grant execute on function homeward.newest_mark(), homeward.feed_place(), homeward.standing(jsonb)
  to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;
`
