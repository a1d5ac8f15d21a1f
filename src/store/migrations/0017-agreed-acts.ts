/** When the server took the signature with which enough people had agreed on an act: its delay runs from then. */
export const agreedActs = `
create table homeward.agreed (
  org bytea not null,
  file bytea not null,
  hash bytea not null,
  at bigint not null,
  primary key (org, file, hash)
);
alter table homeward.agreed enable row level security;
alter table homeward.agreed force row level security;
grant all on homeward.agreed to homeward_keeper;
create policy keeper on homeward.agreed to homeward_keeper using (true) with check (true);
grant select, insert, delete on homeward.agreed to homeward_clerk;
create policy clerk on homeward.agreed to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
`

/** For how many hours an act of a file waits, by the delay that the agency had set then; null of an act of the directory, which says it itself. */
export const agreedHours = 'alter table homeward.agreed add column hours smallint;'
