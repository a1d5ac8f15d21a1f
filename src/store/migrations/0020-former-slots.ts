/**
 * Vaults and slots in whose place others came by an act that may have been malice, for 30 days: two shareholders who
 * gave a member new keys, or a thief who renewed them with all that lay on a phone.
 */
export const formerSlots = `
create table keystore.former_slots (
  org bytea not null,
  member bytea not null,
  at bigint not null,
  vault bytea not null,
  slot text not null,
  sealed bytea not null,
  proof bytea,
  primary key (member, at, slot)
);
alter table keystore.former_slots enable row level security;
alter table keystore.former_slots force row level security;
grant all on keystore.former_slots to homeward_keeper;
create policy keeper on keystore.former_slots to homeward_keeper using (true) with check (true);
grant select, insert, delete on keystore.former_slots to homeward_clerk;
create policy clerk on keystore.former_slots to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
grant select on keystore.former_slots to homeward_gate;
create policy shown on keystore.former_slots for select to homeward_gate using (member = (select homeward.it()));
`
