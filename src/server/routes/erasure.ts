import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import { CarriedOut, ErasedAgain, type ErasureList, type ErasureMarks } from '#contract/erasure.ts'
import { readAccessRecord } from '#sealing/access/access.ts'
import { verifyCarriedOut } from '#sealing/access/erasure.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { erasedFiles, noteCarriedOut } from '#store/segments/carried-out.ts'
import { applyErasures, type ErasureNote } from '#store/segments/erasure-book.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'
import { erasureMark, isErasureMark } from '../kept/stood-marks.ts'

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
      const by = { key: deps.cursorKey, org }
      const marks = theirs.map(({ file, hash }) => ({ file, mark: erasureMark(by, file, hash) }))
      return sendAnswer(c, { v: 1, marks } satisfies ErasureMarks)
    })
    .put('/again', guard, async (c) => {
      const ask = fromBytes(ErasedAgain, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org } = c.get('session')
      const by = { key: deps.cursorKey, org }
      const notes = await Promise.all(
        ask.erased.map(async ({ file, record, mark }): Promise<readonly ErasureNote[]> => {
          const hash = await hashRecord(record)
          const seq = readAccessRecord(record)?.body.seq
          return seq !== undefined && isErasureMark(by, { file, hash }, mark)
            ? [{ org, file, seq, hash, record, at: deps.now() }]
            : []
        }),
      )
      await applyErasures(deps.store, notes.flat(), deps.keepErasures)
      return c.body(null, 204)
    })
}
