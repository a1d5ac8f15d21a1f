/**
 * What changed since a snapshot, found by the transaction that changed it. Before, everything that a member holds was
 * read to find the few new rows, and a coordinator holds a whole agency. A row that the snapshot does not show was
 * written by its oldest open transaction or a later one, so `xid >=` leaves nothing out; this comparison is leakproof,
 * so PostgreSQL may select by it before the row policies. Grants change only with the access head of their file, so
 * only the head has to be asked. The indexes begin with the transaction, so that no other lookup uses them. The
 * policies of heads ask for one grant by its key, as in 0011.
 */
export const changedByIndex = `
create index access_heads_changed on homeward.access_heads (xid, org);
create index folder_heads_changed on homeward.folder_heads (xid, org);

drop policy granted on homeward.access_heads;
create policy granted on homeward.access_heads for select to homeward_member
  using (org = (select homeward.org()) and coalesce((
    select true from homeward.grants g where g.org = access_heads.org and g.member = (select homeward.member()) and g.file = access_heads.file limit 1), false));

drop policy granted on homeward.folder_heads;
create policy granted on homeward.folder_heads for select to homeward_member
  using (org = (select homeward.org()) and coalesce((
    select g.rights > 0 from homeward.grants g
    where g.org = folder_heads.org and g.member = (select homeward.member()) and g.file = folder_heads.file and g.folder = folder_heads.folder), false));

-- Stable: every read within shows the one moment of the statement that called it, which is the moment it names. Which heads are the member's, the row policies say.
create or replace function homeward.news(p_org bytea, p_member bytea, p_since text, p_directory bigint)
returns jsonb language plpgsql stable as $$
declare
  since pg_snapshot := p_since::pg_snapshot; oldest xid8 := pg_snapshot_xmin(since); folders jsonb;
begin
  perform set_config('role', 'homeward_member', true), set_config('app.org', encode(p_org, 'hex'), true), set_config('app.member', encode(p_member, 'hex'), true);

  if exists (select from homeward.directory_heads d where d.org = p_org and d.seq > p_directory)
    or exists (select from homeward.access_heads a where a.org = p_org and a.xid >= oldest and not pg_visible_in_snapshot(a.xid, since))
  then return null; end if;

  select jsonb_agg(jsonb_build_object('file', encode(h.file, 'hex'), 'folder', h.folder, 'seq', h.seq, 'head', encode(h.head, 'hex'), 'from', coalesce((
      select s.seq from homeward.segments s
      where s.org = p_org and s.file = h.file and s.folder = h.folder and pg_visible_in_snapshot(s.xid, since)
      order by s.seq desc limit 1), 0)) order by h.file, h.folder) into folders
  from homeward.folder_heads h
  where h.org = p_org and h.xid >= oldest and not pg_visible_in_snapshot(h.xid, since);

  return jsonb_build_object('moment', pg_current_snapshot()::text, 'folders', coalesce(folders, '[]'));
end $$;
`
