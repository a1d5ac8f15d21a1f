/**
 * Whole files that two people agreed to erase (docs/sealing.md 4.8). `act`: under which the segments of the file lie in
 * `withheld`. Once it was carried out: by which record, and `ends`, ms, from when on everything of the file is deleted.
 */
export const filesAsideTables = `
create table homeward.files_aside (
  org bytea not null,
  file bytea not null,
  act bytea not null,
  seq bigint,
  hash bytea,
  record bytea,
  ends bigint,
  primary key (org, file)
);
create index files_aside_ends on homeward.files_aside (org, ends) where ends is not null;
alter table homeward.files_aside enable row level security;
alter table homeward.files_aside force row level security;
grant all on homeward.files_aside to homeward_keeper;
create policy keeper on homeward.files_aside to homeward_keeper using (true) with check (true);
grant select, insert, update, delete on homeward.files_aside to homeward_clerk;
create policy clerk on homeward.files_aside to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
`
