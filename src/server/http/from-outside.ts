import type { Context } from 'hono'
import { memberAt } from '#sealing/directory/directory-view.ts'
import type { Deps, Env } from './env.ts'

/** Whether the session is of a person of another agency, who is a member here for single files. */
export async function isFromOutside(deps: Deps, c: Context<Env>): Promise<boolean> {
  const { org, member } = c.get('session')
  const directory = await deps.directories.current(org)
  return (directory && memberAt(directory, member)?.external) !== false
}
