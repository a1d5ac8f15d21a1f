import { describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Route } from '../navigation/routes.ts'
import {
  agencyDevice,
  ana,
  bare,
  ben,
  closed,
  ended,
  entryIn,
  fileOfType as of,
  TYPES,
  type InventedAgency,
} from '../../../test/support/components/record/agency.ts'
import { answers } from '../../../test/support/components/record/answers.ts'
import { onOneDay } from '../../../test/support/components/record/one-day.ts'
import { everyAnswer, everyPress, type Recorded } from '../../../test/support/components/record/screens.tsx'
import { arben, besa, drita } from '../../../test/support/people.ts'

onOneDay()
const files = [ana, ben, closed, ended, bare, ...TYPES.map(of)]
const ROLES = {
  worker: { member: drita.member, roles: ['caseworker'] },
  supervisor: { member: besa.member, roles: ['supervisor', 'caseworker'] },
  custodian: { member: arben.member, roles: ['administrator'], custodian: true },
} as const satisfies Record<string, InventedAgency['me']>
const devices = Object.fromEntries(
  Object.entries(ROLES).map(([name, me]) => [name, agencyDevice({ files, me, answers })]),
) as Record<keyof typeof ROLES, Device>
const as = (who: keyof typeof ROLES, at: Route): Recorded => ({ device: devices[who], at })

describe('a screen of the agency, and what each control of it does', () => {
  it.each<readonly [string, Recorded, number]>([
    ['today', as('worker', { is: 'today' }), 1],
    ['today of a supervisor', as('supervisor', { is: 'today' }), 1],
    ['today of a custodian', as('custodian', { is: 'today' }), 1],
    ['calendar', as('worker', { is: 'calendar' }), 1],
    ['first days', as('worker', { is: 'first-days' }), 1],
    ['children', as('worker', { is: 'children' }), 1],
    ['already known', as('worker', { is: 'already-known', name: 'Ana' }), 1],
    ['related', as('worker', { is: 'related' }), 1],
    ['open a family', as('worker', { is: 'open-family' }), 1],
    ['shift', as('worker', { is: 'shift' }), 1],
    ['team', as('supervisor', { is: 'team' }), 1],
    ['figures', as('supervisor', { is: 'figures' }), 1],
    ['supervision', as('supervisor', { is: 'supervision' }), 1],
    ['instruments', as('supervisor', { is: 'instruments' }), 1],
    ['people', as('worker', { is: 'people' }), 1],
    ['people, for a custodian', as('custodian', { is: 'people' }), 2],
    ['devices', as('worker', { is: 'devices' }), 2],
    ['devices, for a custodian', as('custodian', { is: 'devices' }), 1],
    ['ways back', as('custodian', { is: 'ways-back' }), 1],
    ['erasures', as('custodian', { is: 'erasures' }), 1],
    ['access log', as('custodian', { is: 'access-log' }), 1],
    ['not delivered', as('worker', { is: 'not-delivered' }), 2],
    ['carry out', as('worker', { is: 'carry-out' }), 0],
    ['language', as('worker', { is: 'language' }), 1],
    ['review words', as('worker', { is: 'review-words' }), 1],
    ['more', as('worker', { is: 'more' }), 1],
    ['more, for a custodian', as('custodian', { is: 'more' }), 0],
    ['more, for a supervisor', as('supervisor', { is: 'more' }), 0],
    ['help', as('worker', { is: 'help', of: { is: 'today' } }), 0],
    ['network', as('worker', { is: 'network' }), 1],
    ['network, for a supervisor', as('supervisor', { is: 'network' }), 1],
    [
      'ask the network',
      as('worker', { is: 'ask-network', asked: { name: 'Ana', from: '8', to: '9', kin: '', place: '' } }),
      1,
    ],
    ['contact point', as('supervisor', { is: 'contact-point' }), 2],
    ['guidance', as('worker', { is: 'guidance' }), 0],
    ['report harm', as('worker', { is: 'report-harm' }), 1],
    ['reports', as('supervisor', { is: 'reports' }), 1],
    ['reported', as('supervisor', { is: 'reported', report: of('safeguarding').id }), 1],
    ['directory', as('worker', { is: 'directory' }), 1],
    [
      'a listing',
      as('worker', { is: 'listing', directory: of('directory').id, entry: entryIn(of('directory'), 'listing') }),
      1,
    ],
    ['an import into the directory', as('worker', { is: 'directory-import', directory: of('directory').id }), 1],
    ['carers', as('worker', { is: 'carers' }), 1],
    ['log of hard questions', as('worker', { is: 'ethics-log' }), 1],
    ['stocktakings', as('worker', { is: 'stocktaking' }), 1],
    ['a stocktaking', as('worker', { is: 'stocktaking', file: of('stocktaking').id }), 1],
    ['report of a stocktaking', as('worker', { is: 'stocktaking', file: of('stocktaking').id, part: 'report' }), 1],
    ['figures of a stocktaking', as('worker', { is: 'stocktaking', file: of('stocktaking').id, part: 'figures' }), 1],
    ['encounters', as('worker', { is: 'encounters' }), 1],
    ['met', as('worker', { is: 'met', met: of('encounter').id, entry: entryIn(of('encounter'), 'encounter') }), 1],
    ['at risk', as('worker', { is: 'at-risk' }), 1],
    ['groups', as('worker', { is: 'groups' }), 1],
    ['a group', as('worker', { is: 'group', group: of('group').id }), 1],
    ['what happened', as('worker', { is: 'what-happened', file: ana.id }), 1],
  ])('%s', async (_, recorded, deep) => {
    expect(await everyPress(recorded, deep)).toMatchSnapshot()
  })
})

describe('a form that is a screen', () => {
  it.each<readonly [string, Recorded]>([
    ['already known', as('worker', { is: 'already-known' })],
    ['open a family', as('worker', { is: 'open-family' })],
    ['ask the network', as('worker', { is: 'ask-network' })],
    ['invite', as('custodian', { is: 'invite' })],
    ['report harm', as('worker', { is: 'report-harm' })],
    ['meet', as('worker', { is: 'meet' })],
    ['write somebody at risk', as('worker', { is: 'write-at-risk' })],
    ['passphrase', as('worker', { is: 'passphrase' })],
    ['quick code', as('worker', { is: 'quick-code' })],
    ['carers', as('worker', { is: 'carers' })],
    ['consent sheet', as('worker', { is: 'consent-sheet', file: ana.id })],
  ])('%s writes what was answered', async (_, recorded) => {
    for (const take of ['none', 'first', 'last'] as const)
      expect(await everyAnswer(recorded, take)).toMatchSnapshot(take)
  })
})
