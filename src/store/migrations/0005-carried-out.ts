/** Which devices have confirmed an erasure. */
export const carriedOut = `
create table homeward.carried_out (
  org bytea not null,
  file bytea not null,
  device bytea not null,
  at bigint not null,
  sig bytea not null,
  primary key (org, file, device)
);
alter table homeward.carried_out enable row level security;
alter table homeward.carried_out force row level security;
grant all on homeward.carried_out to homeward_keeper;
create policy keeper on homeward.carried_out to homeward_keeper using (true) with check (true);
grant select, insert on homeward.carried_out to homeward_clerk;
create policy clerk on homeward.carried_out to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
`
