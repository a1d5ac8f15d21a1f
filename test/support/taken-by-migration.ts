import { type Kysely, sql, type Transaction } from 'kysely'
import { statements } from '#store/database/statements.ts'
import type { Tables } from '#store/database/tables.ts'

/** One fact of the database's own catalogue. `on`: the table, view or function that it is about. */
interface Fact {
  readonly what: 'relation' | 'column' | 'constraint' | 'index' | 'policy' | 'right' | 'function' | 'trigger' | 'other'
  readonly on: string
  readonly text: string
  /** Whether a version that knows nothing of it meets it where `on` was there before: a unique index, a column that must be given. */
  readonly bars: boolean
  /** The columns that a check is about. */
  readonly columns: readonly string[] | null
  /** The other table of a foreign key. */
  readonly other: string | null
}

type Asking = Transaction<Tables>

/**
 * What these statements take from a server that does not know them, by the database's own catalogue before and after
 * them, so that a statement that is put together in a `do` block is found, too. Nothing of it stays. Empty for an
 * expansion: all that was there is there unchanged, what is new bars no statement of before, and no row of before is
 * written.
 */
export async function takenByMigration(store: Kysely<Tables>, text: string): Promise<readonly string[]> {
  const apply = async (tx: Asking) => {
    for (const statement of statements(text)) await sql.raw(statement).execute(tx)
  }
  const taken = await rolledBack(store, async (tx) => {
    const before = await factsOf(tx)
    await apply(tx)
    return differences(before, await factsOf(tx))
  })
  if (taken.length > 0) return taken
  // Apart, because a guarded column can neither go nor change.
  return rolledBack(store, async (tx) => {
    await guardRows(tx)
    try {
      await apply(tx)
      return []
    } catch (error) {
      if (error instanceof Error && error.message.startsWith(ROWS)) return [error.message]
      throw error
    }
  })
}

async function rolledBack<Found>(store: Kysely<Tables>, work: (tx: Asking) => Promise<Found>): Promise<Found> {
  const tx = await store.startTransaction().execute()
  try {
    return await work(tx)
  } finally {
    await tx.rollback().execute()
  }
}

const ROWS = 'rows of before are written: '

/** Refuses what writes rows of the tables that are there, also where none of them is met. A new column may be filled. */
async function guardRows(tx: Asking): Promise<void> {
  await sql
    .raw(
      `create function public.refuse_rows() returns trigger language plpgsql as
       $$ begin raise exception '${ROWS}% of %', lower(tg_op), tg_table_name; end $$`,
    )
    .execute(tx)
  const { rows } = await sql<{ on: string; columns: string }>`
    select c.oid::regclass::text as on, string_agg(quote_ident(a.attname), ', ') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname in ('homeward', 'keystore') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    group by c.oid`.execute(tx)
  for (const { on, columns } of rows)
    for (const [name, event] of [
      ['changed', `insert or delete or update of ${columns}`],
      ['emptied', 'truncate'],
    ])
      await sql
        .raw(
          `create trigger refuse_${name} before ${event} on ${on} for each statement execute function public.refuse_rows()`,
        )
        .execute(tx)
}

async function factsOf(tx: Asking): Promise<readonly Fact[]> {
  const { rows } = await sql<Fact>`
    with r as (
      select c.*, c.oid::regclass::text as on from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('homeward', 'keystore') and c.relkind <> 'i' and c.relkind <> 'I'
    ), f as (
      select p.*, n.nspname || '.' || p.proname as on, n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as called
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('homeward', 'keystore')
    ), facts as (
      select 'relation' as what, r.on, concat_ws(' ', r.relkind, r.relpersistence, r.relowner::regrole, r.relrowsecurity, r.relforcerowsecurity,
          pg_get_expr(r.relpartbound, r.oid), case when r.relkind = 'p' then pg_get_partkeydef(r.oid) end, case when r.relkind in ('v', 'm') then pg_get_viewdef(r.oid) end,
          (select s.*::text from pg_sequence s where s.seqrelid = r.oid)) as text,
        false as bars, null::text[] as columns, null as other
      from r
      union all
      select 'column', r.on, concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation, a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)),
        a.attnotnull and d.adbin is null and a.attidentity = '', null, null
      from r join pg_attribute a on a.attrelid = r.oid left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
      where r.relkind <> 'S' and a.attnum > 0 and not a.attisdropped
      union all
      select 'constraint', r.on, k.conname || ' ' || pg_get_constraintdef(k.oid), true,
        case when k.contype = 'c' then (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = r.oid and a.attnum = any (k.conkey)) end,
        case when k.confrelid <> 0 then k.confrelid::regclass::text end
      from r join pg_constraint k on k.conrelid = r.oid where k.contype not in ('n', 't')
      union all
      select 'index', r.on, pg_get_indexdef(i.indexrelid), i.indisunique or i.indisexclusion, null, null
      from r join pg_index i on i.indrelid = r.oid
      union all
      select 'policy', r.on, concat_ws(' ', p.polname, p.polpermissive, p.polcmd, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), true, null, null
      from r join pg_policy p on p.polrelid = r.oid
      union all
      select 'trigger', r.on, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid)), true, null, null
      from r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
      union all
      select 'trigger', r.on, concat_ws(' ', w.ev_enabled, pg_get_ruledef(w.oid)), true, null, null
      from r join pg_rewrite w on w.ev_class = r.oid
      union all
      select 'function', f.on, concat_ws(' ', f.proowner::regrole, pg_get_functiondef(f.oid)), true, null, null from f where f.prokind in ('f', 'p')
      union all
      select 'right', r.on, concat_ws(' ', a.grantee::regrole, a.privilege_type, a.is_grantable), false, null, null
      from r, aclexplode(coalesce(r.relacl, acldefault(case when r.relkind = 'S' then 's' else 'r' end::"char", r.relowner))) a
      union all
      select 'right', r.on, concat_ws(' ', c.attname, a.grantee::regrole, a.privilege_type, a.is_grantable), false, null, null
      from r join pg_attribute c on c.attrelid = r.oid, aclexplode(c.attacl) a where not c.attisdropped
      union all
      select 'right', f.called, concat_ws(' ', a.grantee::regrole, a.privilege_type, a.is_grantable), false, null, null
      from f, aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
      union all
      select 'right', n.nspname, concat_ws(' ', a.grantee::regrole, a.privilege_type, a.is_grantable), false, null, null
      from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a where n.nspname in ('homeward', 'keystore')
      union all
      select 'right', m.roleid::regrole::text, 'member ' || m.member::regrole, false, null, null
      from pg_auth_members m where m.member = current_user::regrole
      union all
      select 'other', t.oid::regtype::text, concat_ws(' ', t.typtype, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
        (select string_agg(e.enumlabel, ' ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
        (select string_agg(pg_get_constraintdef(k.oid), ' ' order by k.conname) from pg_constraint k where k.contypid = t.oid)), false, null, null
      from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname in ('homeward', 'keystore') and t.typtype in ('d', 'e', 'r', 'm')
      union all
      select 'other', 'settings', s.setrole::text || ' ' || s.setconfig::text, true, null, null
      from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database()
    )
    select distinct * from facts`.execute(tx)
  return rows
}

function differences(before: readonly Fact[], after: readonly Fact[]): readonly string[] {
  const key = ({ what, on, text }: Fact) => `${what} of ${on}: ${text}`
  const [had, has] = [new Set(before.map(key)), new Set(after.map(key))]
  const names = new Set(before.map(({ on }) => on))
  const columns = new Set(
    before.filter(({ what }) => what === 'column').map(({ on, text }) => `${on} ${text.split(' ')[0]}`),
  )
  const isAboutNewAlone = (fact: Fact) => fact.columns?.every((column) => !columns.has(`${fact.on} ${column}`)) ?? false
  const barring = after.filter(
    (fact) =>
      !had.has(key(fact)) &&
      ((fact.bars && names.has(fact.on) && !isAboutNewAlone(fact)) || (fact.other !== null && names.has(fact.other))),
  )
  return [
    ...before.filter((fact) => !has.has(key(fact))).map((fact) => `gone, ${key(fact)}`),
    ...barring.map((fact) => `in the way, ${key(fact)}`),
  ]
}
