/**
 * Words that two people agreed to take out (docs/sealing.md 4.7). `part` is the ciphertext of one entry, once more sealed
 * under the key of its `act`; not so (`sealed` false) on a server that was set back and given the record without that key.
 * `ends`, ms: 30 days after the act was carried out.
 */
export const withheldWords = `
create table homeward.withheld (
  org bytea not null,
  file bytea not null,
  act bytea not null,
  folder smallint not null,
  device bytea not null,
  entry bigint not null,
  part bytea not null,
  sealed boolean not null,
  ends bigint,
  primary key (org, file, act, folder, device, entry)
);
create index withheld_ends on homeward.withheld (org, ends) where ends is not null;
alter table homeward.withheld enable row level security;
alter table homeward.withheld force row level security;
grant all on homeward.withheld to homeward_keeper;
create policy keeper on homeward.withheld to homeward_keeper using (true) with check (true);
grant select, insert, update, delete on homeward.withheld to homeward_clerk;
create policy clerk on homeward.withheld to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
`
