/**
 * Two functions that save round trips: the caller of a session, and everything an append is judged against, read under
 * the locks.
 */
export const lockAndJudge = `
create function homeward.session(shown bytea)
returns table (org bytea, member bytea, device bytea, revoked boolean, opened_at bigint, used_at bigint)
language plpgsql as $$
begin
  perform set_config('role', 'homeward_gate', true), set_config('app.it', encode(shown, 'hex'), true);
  return query select s.org, s.member, s.device, s.revoked, s.opened_at, s.used_at from homeward.sessions s where s.token = shown;
end $$;

create function homeward.lock_files(p_org bytea, p_files text, p_chains text)
returns jsonb language plpgsql as $$
declare
  locked jsonb; folders jsonb; chains jsonb; directory jsonb; redacted jsonb;
begin
  perform set_config('role', 'homeward_clerk', true), set_config('app.org', encode(p_org, 'hex'), true);

  -- Files are locked in the order of their ids, so that two acts over the same files wait and never deadlock.
  select jsonb_agg(jsonb_build_object('file', encode(l.file, 'hex'), 'seq', l.seq, 'hash', encode(l.hash, 'hex'), 'erased', l.erased)) into locked
  from (
    select a.file, a.seq, a.hash, a.erased from homeward.access_heads a
    where a.org = p_org and a.file = any (array(select decode(f, 'hex') from unnest(string_to_array(p_files, ',')) f))
    order by a.file for update
  ) l;

  -- Later statements see what the holders of the locks before us committed.
  select jsonb_build_object('seq', d.seq, 'hash', encode(d.hash, 'hex')) into directory from homeward.directory_heads d where d.org = p_org;

  select jsonb_agg(jsonb_build_object('file', encode(h.file, 'hex'), 'folder', h.folder, 'seq', h.seq, 'head', encode(h.head, 'hex'))) into folders
  from homeward.folder_heads h
  where h.org = p_org and h.file = any (array(select decode(f, 'hex') from unnest(string_to_array(p_files, ',')) f));

  select jsonb_agg(jsonb_build_object('file', c.file, 'folder', c.folder, 'device', c.device, 'last', s.last, 'id', encode(s.id, 'hex'))) into chains
  from jsonb_to_recordset(p_chains::jsonb) as c(file text, folder smallint, device text),
  lateral (
    select s.last, s.id from homeward.segments s
    where s.org = p_org and s.file = decode(c.file, 'hex') and s.folder = c.folder and s.device = decode(c.device, 'hex')
    order by s.first desc limit 1
  ) s;

  select jsonb_agg(jsonb_build_object('file', encode(r.file, 'hex'), 'folder', r.folder, 'device', encode(r.device, 'hex'), 'entry', r.entry)) into redacted
  from homeward.redactions r
  where r.org = p_org and r.file = any (array(select decode(f, 'hex') from unnest(string_to_array(p_files, ',')) f));

  return jsonb_build_object('directory', directory, 'files', coalesce(locked, '[]'), 'folders', coalesce(folders, '[]'),
    'chains', coalesce(chains, '[]'), 'redacted', coalesce(redacted, '[]'));
end $$;

-- Roles call them as themselves; the row policies above still hold within.
grant execute on all functions in schema homeward to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;
`
