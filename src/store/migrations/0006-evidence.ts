/**
 * Evidence: coded records without a name, a text or a file's id, and the log of what was released from them. The member who sent a record is not kept.
 * \`homeward_analyst\` reads records without their ids: the ids would let who reads them write over them.
 */
export const evidenceTables = `
do $$
begin
  begin
    create role homeward_analyst nologin noinherit;
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    execute format('grant homeward_analyst to %I', current_user);
  exception when unique_violation then null;
  end;
end $$;
grant usage on schema homeward to homeward_analyst;
grant execute on function homeward.org() to homeward_analyst;

create table homeward.evidence (
  org bytea not null,
  id bytea not null,
  household bytea,
  record text not null,
  primary key (org, id)
);
create table homeward.releases (
  org bytea not null,
  seq bigint not null,
  at bigint not null,
  member bytea not null,
  device bytea not null,
  event text not null,
  output bytea not null,
  sig bytea not null,
  primary key (org, seq)
);
do $$
declare t text;
begin
  foreach t in array array['evidence', 'releases'] loop
    execute format('alter table homeward.%I enable row level security', t);
    execute format('alter table homeward.%I force row level security', t);
    execute format('grant all on homeward.%I to homeward_keeper', t);
    execute format('create policy keeper on homeward.%I to homeward_keeper using (true) with check (true)', t);
    execute format('create policy analyst on homeward.%I to homeward_analyst using (org = (select homeward.org())) with check (org = (select homeward.org()))', t);
  end loop;
end $$;
grant select (org, id), insert, delete on homeward.evidence to homeward_clerk;
create policy clerk on homeward.evidence to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()));
grant select on homeward.evidence to homeward_analyst;
grant select, insert on homeward.releases to homeward_analyst;
`
