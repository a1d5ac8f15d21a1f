/**
 * Grants with an end, and when the server took each record that bars a member and is not confirmed yet. A grant whose
 * day has come loses its right here, so every policy that asks for a right
 * holds for it.
 */
export const endsAndBars = `
alter table homeward.grants add column until text;
-- What each device signed of the app it runs.
alter table homeward.devices add column app smallint, add column app_sig bytea;

create index grants_that_end on homeward.grants (org, until) where until is not null and rights > 0;

create table homeward.bars (
  org bytea not null,
  file bytea not null,
  member bytea not null,
  at bigint not null,
  primary key (org, file, member)
);
alter table homeward.bars enable row level security;
alter table homeward.bars force row level security;
grant all on homeward.bars to homeward_keeper;
create policy keeper on homeward.bars to homeward_keeper using (true) with check (true);
grant select, insert, delete on homeward.bars to homeward_clerk;
create policy clerk on homeward.bars to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
`
