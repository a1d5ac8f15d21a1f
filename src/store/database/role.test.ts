import { expect, test } from 'vitest'
import { answeringDatabase } from '../../../test/support/answering-database.ts'
import { inRole, inRoleAtOneMoment, type Who } from './role.ts'

const bytes = (n: number) => new Uint8Array(2).fill(n)
const [org, member, it] = [bytes(1), bytes(2), bytes(3)]

test('a transaction sets of its role what is known of it, and nothing of what is not', async () => {
  const { store, roles } = answeringDatabase()
  const every: readonly Who[] = [
    { as: 'keeper' },
    { as: 'gate', it },
    { as: 'clerk', org },
    { as: 'clerk', org, it },
    { as: 'member', org, member },
  ]
  for (const who of every) await inRole(store, who, () => Promise.resolve())
  await inRoleAtOneMoment(store, { as: 'partner', org }, () => Promise.resolve())
  expect(roles).toEqual([
    ['homeward_keeper', '', '', ''],
    ['homeward_gate', '', '', '0303'],
    ['homeward_clerk', '0101', '', ''],
    ['homeward_clerk', '0101', '', '0303'],
    ['homeward_member', '0101', '0202', ''],
    ['homeward_partner', '0101', '', ''],
  ])
})
