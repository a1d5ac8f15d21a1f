/**
 * Epochs of the network. A row belongs to the epoch in which its output was evaluated, and finds nobody two epochs
 * later; those of before belong to none. `network_batches`: by their hash, the batches that an agency had evaluated for
 * its own children, so that to evaluate one anew is told from a new one. `children`: how many an agency may keep
 * findable.
 */
export const networkEpochs = `
alter table homeward.network_agencies add column children integer not null default 70;
alter table homeward.network_keys add column epoch integer not null default 0;
grant select (epoch) on homeward.network_keys to homeward_matcher;

create table homeward.network_batches (
  agency bytea not null,
  hash bytea not null,
  first integer not null,
  last integer not null,
  primary key (agency, hash)
);
alter table homeward.network_batches enable row level security;
alter table homeward.network_batches force row level security;
grant all on homeward.network_batches to homeward_keeper;
create policy keeper on homeward.network_batches to homeward_keeper using (true) with check (true);
grant select, insert, update, delete on homeward.network_batches to homeward_partner;
create policy own on homeward.network_batches to homeward_partner using (agency = (select homeward.org())) with check (agency = (select homeward.org()));
`
