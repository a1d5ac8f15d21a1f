/**
 * Who may read a segment, as in 0002, asked of one grant by its key. A condition with `exists` may be answered by
 * reading all grants of the member first; the embedded engine, which keeps no statistics, chose that for every answer
 * of a pull.
 */
export const oneGrantARow = `
drop policy granted on homeward.segments;
create policy granted on homeward.segments for select to homeward_member
  using (org = (select homeward.org()) and coalesce((
    select g.rights > 0 from homeward.grants g
    where g.org = segments.org and g.member = (select homeward.member()) and g.file = segments.file and g.folder = segments.folder), false));
`
