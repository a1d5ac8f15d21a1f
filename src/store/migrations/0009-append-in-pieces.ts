/**
 * Appends segments as parts of the request body in which they came, and their receipts in a body of their own, so that
 * nothing is copied together first.
 */
export const appendInPieces = `
drop function homeward.append_segments(bytea, jsonb, bytea);

create function homeward.append_in_pieces(p_org bytea, p_rows jsonb, p_bytes bytea, p_receipts bytea)
returns void language plpgsql as $$
begin
  -- "at" and "receipt" count the bytes of their piece from 1.
  insert into homeward.segments (org, file, folder, seq, device, first, last, id, bytes, receipt)
  select p_org, decode(s.file, 'hex'), s.folder, s.seq, decode(s.device, 'hex'), s.first, s.last, decode(s.id, 'hex'), substring(p_bytes from s.at for s.size), substring(p_receipts from s.receipt for s.signed)
  from jsonb_to_recordset(p_rows->'segments') as s(at integer, size integer, receipt integer, signed integer, file text, folder smallint, seq bigint, device text, first bigint, last bigint, id text);

  insert into homeward.folder_heads (org, file, folder, seq, head)
  select p_org, decode(h.file, 'hex'), h.folder, h.seq, decode(h.head, 'hex')
  from jsonb_to_recordset(p_rows->'heads') as h(file text, folder smallint, seq bigint, head text)
  on conflict (org, file, folder) do update set seq = excluded.seq, head = excluded.head, xid = excluded.xid;

  insert into homeward.access_log (org, at, member, device, action, file, folder, outcome)
  select p_org, l.at, decode(l.member, 'hex'), decode(l.device, 'hex'), l.action, decode(l.file, 'hex'), l.folder, l.outcome
  from jsonb_to_recordset(p_rows->'log') as l(at bigint, member text, device text, action text, file text, folder smallint, outcome text);
end $$;

grant execute on function homeward.append_in_pieces(bytea, jsonb, bytea, bytea)
  to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;
`
