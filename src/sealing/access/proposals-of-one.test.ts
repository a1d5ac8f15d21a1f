import { expect, it } from 'vitest'
import { foundAgency, speaking } from '../../../test/vectors/agency.ts'
import { CARD, CARE, openedFile, place, refusalOf, taken } from '../../../test/vectors/case-file.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { proposedRecord } from './access-record.ts'
import { MOST_OF_ONE, MOST_PROPOSALS } from '../directory/waiting-limits.ts'
import { ruleProposed } from './proposal-rules.ts'
import type { ProposedAct } from './proposed-act.ts'

it('However many acts one member proposes, there is room for what others propose', async () => {
  const agency = await speaking(await foundAgency(), 3)
  const { drita, besa } = agency
  const keeps = { [CARD]: 'keep', [CARE]: 'keep' } as const
  const open = await openedFile(
    agency,
    drita,
    [
      [drita, keeps],
      [besa, keeps],
    ],
    [CARD, CARE],
  )
  let { access } = open
  const proposal = (by: typeof drita, act: ProposedAct) => proposedRecord(place(agency, access, open.file, by), { act })
  const redacting = (entry: number): ProposedAct => ({
    is: 'redact',
    entries: [{ folder: CARE, device: besa.device, entry, hash: randomBytes(32) }],
  })
  for (let entry = 1; entry <= MOST_OF_ONE; entry += 1)
    access = await taken(access, await proposal(drita, redacting(entry)), agency, open.file)
  const more = proposal(drita, redacting(MOST_OF_ONE + 1))
  expect(await refusalOf(access, more, agency, open.file, agency.directory)).toBe('record-malformed')
  access = await taken(access, await proposal(besa, { is: 'erase' }), agency, open.file)
  expect(access.proposals).toHaveLength(MOST_OF_ONE + 1)

  // However many members propose, no more wait in one file than anybody can look through.
  const [one] = access.proposals
  if (!one) throw new Error('something was proposed')
  const waiting = (many: number) => {
    const proposals = Array.from({ length: many }, (_, n) => ({ ...one, act: redacting(100 + n) }))
    const body = { type: 'proposed', seq: 90, at: agency.directory.head.seq, act: redacting(1) } as const
    const signing = { member: besa.member, device: besa.device, hash: randomBytes(32) }
    return ruleProposed({ ...access, proposals }, body as Parameters<typeof ruleProposed>[1], signing, agency.directory)
  }
  expect(waiting(MOST_PROPOSALS - 1)).toMatchObject({ ok: true })
  expect(waiting(MOST_PROPOSALS)).toMatchObject({ ok: false, code: 'record-malformed' })
})
