/**
 * The second wall. Every transaction takes one of four plain roles; a superuser would pass row-level security.
 *
 * - `homeward_gate`: nobody is known yet. Sees exactly the row whose id the caller showed (`app.it`).
 * - `homeward_member`: reads what the grants of `app.member` open.
 * - `homeward_clerk`: writes down, within one organisation, what the server has verified.
 * - `homeward_keeper`: start, backup and restore.
 */
export const whoMaySee = `
do $$
declare name text;
begin
  foreach name in array array['homeward_gate', 'homeward_member', 'homeward_clerk', 'homeward_keeper'] loop
    begin
      execute format('create role %I nologin noinherit', name);
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      execute format('grant %I to %I', name, current_user);
    exception when unique_violation then null;
    end;
  end loop;
end $$;

grant usage on schema homeward to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;
grant usage on schema keystore to homeward_gate, homeward_member, homeward_clerk, homeward_keeper;

create function homeward.org() returns bytea language sql stable as
  $$ select decode(nullif(current_setting('app.org', true), ''), 'hex') $$;
create function homeward.member() returns bytea language sql stable as
  $$ select decode(nullif(current_setting('app.member', true), ''), 'hex') $$;
create function homeward.it() returns bytea language sql stable as
  $$ select decode(nullif(current_setting('app.it', true), ''), 'hex') $$;

do $$
declare t record;
begin
  for t in select schemaname, tablename from pg_tables where schemaname in ('homeward', 'keystore') loop
    execute format('alter table %I.%I enable row level security', t.schemaname, t.tablename);
    execute format('alter table %I.%I force row level security', t.schemaname, t.tablename);
    execute format('grant all on %I.%I to homeward_keeper', t.schemaname, t.tablename);
    execute format('create policy keeper on %I.%I to homeward_keeper using (true) with check (true)', t.schemaname, t.tablename);
    if exists (select from information_schema.columns c where c.table_schema = t.schemaname and c.table_name = t.tablename and c.column_name = 'org') then
      execute format('grant select, insert, update, delete on %I.%I to homeward_clerk', t.schemaname, t.tablename);
      execute format('create policy clerk on %I.%I to homeward_clerk using (org = (select homeward.org())) with check (org = (select homeward.org()))', t.schemaname, t.tablename);
    end if;
  end loop;
end $$;
grant usage on all sequences in schema homeward to homeward_clerk, homeward_member, homeward_keeper;
grant update on all sequences in schema homeward to homeward_keeper;

revoke update, delete on homeward.access_log from homeward_clerk;
revoke update, delete on homeward.directory_records from homeward_clerk;

grant select on homeward.incarnation to homeward_gate, homeward_member, homeward_clerk;
create policy everyone on homeward.incarnation for select to homeward_gate, homeward_member, homeward_clerk using (true);

grant delete, select on keystore.server_keys to homeward_clerk;
create policy setup on keystore.server_keys to homeward_clerk using (name = 'setup' and secret = (select homeward.it()));

grant select, update, delete on homeward.sessions to homeward_gate;
create policy shown on homeward.sessions to homeward_gate using (token = (select homeward.it()));
grant select, delete on homeward.challenges to homeward_gate;
create policy shown on homeward.challenges to homeward_gate using (challenge = (select homeward.it()));
grant select on keystore.invitations to homeward_gate;
create policy shown on keystore.invitations for select to homeward_gate using (invitation = (select homeward.it()));
grant select on keystore.vaults to homeward_gate;
create policy shown on keystore.vaults for select to homeward_gate using (member = (select homeward.it()));
grant select on keystore.slots to homeward_gate;
create policy shown on keystore.slots for select to homeward_gate using (member = (select homeward.it()));
grant select, insert, update, delete on homeward.attempts to homeward_gate;
create policy shown on homeward.attempts to homeward_gate using (key = (select homeward.it())) with check (key = (select homeward.it()));

grant select on homeward.directory_heads, homeward.directory_records, homeward.organisations to homeward_member, homeward_gate;
create policy own on homeward.directory_heads for select to homeward_member, homeward_gate using (org = (select homeward.org()));
create policy own on homeward.directory_records for select to homeward_member, homeward_gate using (org = (select homeward.org()));
create policy own on homeward.organisations for select to homeward_member, homeward_gate using (org = (select homeward.org()));

grant select on homeward.grants to homeward_member;
create policy own on homeward.grants for select to homeward_member
  using (org = (select homeward.org()) and member = (select homeward.member()));

grant select on homeward.access_heads, keystore.access_records to homeward_member;
create policy granted on homeward.access_heads for select to homeward_member
  using (org = (select homeward.org()) and exists (
    select from homeward.grants g where g.org = access_heads.org and g.member = (select homeward.member()) and g.file = access_heads.file));
create policy granted on keystore.access_records for select to homeward_member
  using (org = (select homeward.org()) and exists (
    select from homeward.grants g where g.org = access_records.org and g.member = (select homeward.member()) and g.file = access_records.file and g.rights > 0));

grant select on homeward.folder_heads, homeward.segments to homeward_member;
create policy granted on homeward.folder_heads for select to homeward_member
  using (org = (select homeward.org()) and exists (
    select from homeward.grants g where g.org = folder_heads.org and g.member = (select homeward.member()) and g.file = folder_heads.file and g.folder = folder_heads.folder and g.rights > 0));
create policy granted on homeward.segments for select to homeward_member
  using (org = (select homeward.org()) and exists (
    select from homeward.grants g where g.org = segments.org and g.member = (select homeward.member()) and g.file = segments.file and g.folder = segments.folder and g.rights > 0));

grant select on homeward.chunks to homeward_member;
create policy granted on homeward.chunks for select to homeward_member
  using (org = (select homeward.org()) and exists (
    select from homeward.grants g where g.org = chunks.org and g.member = (select homeward.member()) and g.file = chunks.file and g.rights > 0));

grant select, update on homeward.quarantine to homeward_member;
create policy kept on homeward.quarantine to homeward_member
  using (org = (select homeward.org()) and exists (
    select from homeward.grants g where g.org = quarantine.org and g.member = (select homeward.member()) and g.file = quarantine.file and g.folder = quarantine.folder and g.rights = 3));

grant insert, select on homeward.access_log to homeward_member;
create policy wrote on homeward.access_log for insert to homeward_member
  with check (org = (select homeward.org()) and member = (select homeward.member()));
create policy own on homeward.access_log for select to homeward_member
  using (org = (select homeward.org()) and member = (select homeward.member()));
`
