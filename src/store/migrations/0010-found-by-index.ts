/**
 * `lock_files` again. Text is decoded before it is compared: under a row policy PostgreSQL selects rows by index only
 * with leakproof functions (`=` of bytes is one, `decode` is not); otherwise it read every segment of the organisation
 * for each chain. Its plans, and those of what follows in the transaction, are made once: made for each call, they
 * would copy the whole of a request.
 */
export const foundByIndex = `
create or replace function homeward.lock_files(p_org bytea, p_files text, p_chains text)
returns jsonb language plpgsql as $$
declare
  asked bytea[]; locked jsonb; folders jsonb; chains jsonb; directory jsonb; redacted jsonb;
begin
  perform set_config('role', 'homeward_clerk', true), set_config('app.org', encode(p_org, 'hex'), true), set_config('plan_cache_mode', 'force_generic_plan', true);
  asked := array(select decode(f, 'hex') from unnest(string_to_array(p_files, ',')) f);

  -- Files are locked in the order of their ids, so that two acts over the same files wait and never deadlock.
  select jsonb_agg(jsonb_build_object('file', encode(l.file, 'hex'), 'seq', l.seq, 'hash', encode(l.hash, 'hex'), 'erased', l.erased)) into locked
  from (
    select a.file, a.seq, a.hash, a.erased from homeward.access_heads a
    where a.org = p_org and a.file = any (asked)
    order by a.file for update
  ) l;

  -- Later statements see what the holders of the locks before us committed.
  select jsonb_build_object('seq', d.seq, 'hash', encode(d.hash, 'hex')) into directory from homeward.directory_heads d where d.org = p_org;

  select jsonb_agg(jsonb_build_object('file', encode(h.file, 'hex'), 'folder', h.folder, 'seq', h.seq, 'head', encode(h.head, 'hex'))) into folders
  from homeward.folder_heads h
  where h.org = p_org and h.file = any (asked);

  select jsonb_agg(jsonb_build_object('file', encode(c.file, 'hex'), 'folder', c.folder, 'device', encode(c.device, 'hex'), 'last', s.last, 'id', encode(s.id, 'hex'))) into chains
  from (
    select decode(t.file, 'hex') as file, t.folder, decode(t.device, 'hex') as device
    from jsonb_to_recordset(p_chains::jsonb) as t(file text, folder smallint, device text) offset 0
  ) c,
  lateral (
    select s.last, s.id from homeward.segments s
    where s.org = p_org and s.file = c.file and s.folder = c.folder and s.device = c.device
    order by s.first desc limit 1
  ) s;

  select jsonb_agg(jsonb_build_object('file', encode(r.file, 'hex'), 'folder', r.folder, 'device', encode(r.device, 'hex'), 'entry', r.entry)) into redacted
  from homeward.redactions r
  where r.org = p_org and r.file = any (asked);

  return jsonb_build_object('directory', directory, 'files', coalesce(locked, '[]'), 'folders', coalesce(folders, '[]'),
    'chains', coalesce(chains, '[]'), 'redacted', coalesce(redacted, '[]'));
end $$;
`

/** What waits in quarantine is found without reading what was settled, which stays for good. */
export const unsettledByIndex = `
create index quarantine_unsettled on homeward.quarantine (org, item) where settled is null;
`
