import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import { CarriedOut, type ErasureList } from '#contract/erasure.ts'
import { verifyCarriedOut } from '#sealing/access/erasure.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { erasedFiles, noteCarriedOut } from '#store/segments/carried-out.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'

export function erasureRoutes(deps: Deps) {
  const guard = signedIn(deps)
  return new Hono<Env>()
    .get('/', guard, async (c) => {
      const { org, member } = c.get('session')
      const all = await deps.directories.isCustodian(org, member)
      const erasures = await erasedFiles(deps.store, org, all ? undefined : member)
      return sendAnswer(c, {
        v: 1,
        erasures: erasures.map((each) => ({ ...each, holders: [...each.holders], done: [...each.done] })),
      } satisfies ErasureList)
    })
    .post('/', guard, async (c) => {
      const ask = fromBytes(CarriedOut, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      const directory = await deps.directories.current(org)
      const known = directory && deviceAt(directory, device)
      if (!known) return problem(c, 'not-signed-in')
      const erased = await erasedFiles(deps.store, org, member)
      const theirs = ask.done.filter(({ file, hash }) =>
        erased.some((each) => equal(each.file, file) && equal(each.hash, hash)),
      )
      // An unknown file must not hold back the others for ever: after a restore the server may know of an erasure and
      // not who held the file.
      if (theirs.length === 0) return problem(c, 'not-found', { where: 'done.0' })
      for (const said of theirs) {
        const { file, hash, sig } = said
        if (!(await verifyCarriedOut({ org, file, hash, deviceKey: own(known.key), sig })))
          return problem(c, 'signature-wrong', { where: `done.${String(ask.done.indexOf(said))}` })
      }
      await noteCarriedOut(deps.store, org, device, deps.now(), theirs)
      return c.body(null, 204)
    })
}
