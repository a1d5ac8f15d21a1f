/**
 * Cuts: frozen copies of the evidence records, from which the tables of one period are made. When a child's record is
 * withdrawn, the clerk removes it from every cut at once; nobody overwrites one.
 */
export const evidenceCuts = `
create table homeward.evidence_cuts (
  org bytea not null,
  cut bigint not null,
  at bigint not null,
  size integer not null,
  primary key (org, cut)
);
create table homeward.evidence_in_cuts (
  org bytea not null,
  cut bigint not null,
  id bytea not null,
  household bytea,
  record text not null,
  primary key (org, id, cut)
);
do $$
declare t text;
begin
  foreach t in array array['evidence_cuts', 'evidence_in_cuts'] loop
    execute format('alter table homeward.%I enable row level security', t);
    execute format('alter table homeward.%I force row level security', t);
    execute format('grant all on homeward.%I to homeward_keeper', t);
    execute format('create policy keeper on homeward.%I to homeward_keeper using (true) with check (true)', t);
    execute format('create policy analyst on homeward.%I to homeward_analyst using (org = (select homeward.org())) with check (org = (select homeward.org()))', t);
    execute format('grant select, insert on homeward.%I to homeward_analyst', t);
  end loop;
end $$;
grant select (org, id), delete on homeward.evidence_in_cuts to homeward_clerk;
create policy clerk on homeward.evidence_in_cuts to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
`
