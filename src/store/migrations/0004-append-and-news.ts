/** Two more functions that save round trips and plans: a whole append in one statement, and whether anything is new. */
export const appendAndNews = `
create function homeward.append_segments(p_org bytea, p_rows jsonb, p_bytes bytea)
returns void language plpgsql as $$
begin
  -- What is large comes beside the rows, in one piece: "at" counts its bytes from 1.
  insert into homeward.segments (org, file, folder, seq, device, first, last, id, bytes, receipt)
  select p_org, decode(s.file, 'hex'), s.folder, s.seq, decode(s.device, 'hex'), s.first, s.last, decode(s.id, 'hex'), substring(p_bytes from s.at for s.size), substring(p_bytes from s.at + s.size for s.receipt)
  from jsonb_to_recordset(p_rows->'segments') as s(at integer, size integer, receipt integer, file text, folder smallint, seq bigint, device text, first bigint, last bigint, id text);

  insert into homeward.folder_heads (org, file, folder, seq, head)
  select p_org, decode(h.file, 'hex'), h.folder, h.seq, decode(h.head, 'hex')
  from jsonb_to_recordset(p_rows->'heads') as h(file text, folder smallint, seq bigint, head text)
  on conflict (org, file, folder) do update set seq = excluded.seq, head = excluded.head, xid = excluded.xid;

  insert into homeward.access_log (org, at, member, device, action, file, folder, outcome)
  select p_org, l.at, decode(l.member, 'hex'), decode(l.device, 'hex'), l.action, decode(l.file, 'hex'), l.folder, l.outcome
  from jsonb_to_recordset(p_rows->'log') as l(at bigint, member text, device text, action text, file text, folder smallint, outcome text);
end $$;

-- Stable: every read within shows the one moment of the statement that called it, which is the moment it names.
create function homeward.news(p_org bytea, p_member bytea, p_since text, p_directory bigint)
returns jsonb language plpgsql stable as $$
declare
  since pg_snapshot := p_since::pg_snapshot; folders jsonb;
begin
  perform set_config('role', 'homeward_member', true), set_config('app.org', encode(p_org, 'hex'), true), set_config('app.member', encode(p_member, 'hex'), true);

  if exists (select from homeward.directory_heads d where d.org = p_org and d.seq > p_directory) then return null; end if;
  if exists (
    select from homeward.grants g join homeward.access_heads a on a.org = g.org and a.file = g.file
    where g.org = p_org and g.member = p_member and (not pg_visible_in_snapshot(g.xid, since) or not pg_visible_in_snapshot(a.xid, since))
  ) then return null; end if;

  select jsonb_agg(jsonb_build_object('file', encode(m.file, 'hex'), 'folder', m.folder, 'seq', m.seq, 'head', encode(m.head, 'hex'), 'from', coalesce((
      select s.seq from homeward.segments s
      where s.org = p_org and s.file = m.file and s.folder = m.folder and pg_visible_in_snapshot(s.xid, since)
      order by s.seq desc limit 1), 0)) order by m.file, m.folder) into folders
  from (
    select h.file, h.folder, h.seq, h.head
    from homeward.grants g join homeward.folder_heads h on h.org = g.org and h.file = g.file and h.folder = g.folder
    where g.org = p_org and g.member = p_member and g.rights > 0 and not pg_visible_in_snapshot(h.xid, since)
  ) m;

  return jsonb_build_object('moment', pg_current_snapshot()::text, 'folders', coalesce(folders, '[]'));
end $$;

grant execute on function homeward.append_segments(bytea, jsonb, bytea), homeward.news(bytea, bytea, text, bigint)
  to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;
`
