/**
 * Tokens for evidence records: by their blinded elements, those that a member was given in an epoch, so that nobody is
 * given more than their files need, and an answer that was lost is given again for nothing. The elements are blinded:
 * nothing leads from one to the record that is sent with the token.
 */
export const evidenceTokens = `
create table homeward.evidence_issued (
  org bytea not null,
  epoch integer not null,
  member bytea not null,
  kind text not null,
  element bytea not null,
  primary key (org, epoch, member, kind, element)
);
alter table homeward.evidence_issued enable row level security;
alter table homeward.evidence_issued force row level security;
grant all on homeward.evidence_issued to homeward_keeper;
create policy keeper on homeward.evidence_issued to homeward_keeper using (true) with check (true);
grant select, insert, delete on homeward.evidence_issued to homeward_clerk;
create policy clerk on homeward.evidence_issued to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
`
