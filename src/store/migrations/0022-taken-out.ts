/**
 * Records that two coordinators found false, each by its mark: it counts nowhere, in whatever words it is sent again. The record itself stays, so that two can put it back; the cuts of before
 * lose it for good, as they lose a child who says no.
 */
export const takenOut = `
create table homeward.evidence_out (
  org bytea not null,
  batch text not null,
  mark bytea not null,
  primary key (org, batch, mark)
);
alter table homeward.evidence_out enable row level security;
alter table homeward.evidence_out force row level security;
grant all on homeward.evidence_out to homeward_keeper;
create policy keeper on homeward.evidence_out to homeward_keeper using (true) with check (true);
grant select, insert, delete on homeward.evidence_out to homeward_analyst;
create policy analyst on homeward.evidence_out to homeward_analyst using (org = (select homeward.org())) with check (org = (select homeward.org()));
grant delete on homeward.evidence_in_cuts to homeward_analyst;
`
