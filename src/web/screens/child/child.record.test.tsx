import { describe, expect, it } from 'vitest'
import type { StopView } from '#device/access/api.ts'
import type { EntryId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Route } from '#web/navigation/routes.ts'
import {
  agencyDevice,
  ana,
  bare,
  ben,
  closed,
  ended,
  entryIn,
  inFile,
  type InventedAgency,
} from '../../../../test/support/components/record/agency.ts'
import { onOneDay } from '../../../../test/support/components/record/one-day.ts'
import { everyAnswer, everyPress, type Recorded } from '../../../../test/support/components/record/screens.tsx'
import { besa, drita, idFrom, mira } from '../../../../test/support/people.ts'

onOneDay()
const files = [ana, ben, closed, ended, bare]
const device = agencyDevice({ files })
const at = (route: Route, agency?: Partial<InventedAgency>): Recorded => ({
  device: agency ? agencyDevice({ files, ...agency }) : device,
  at: route,
})
/** Whoever is asked who can see the screen says that nobody else can. */
const revealed = (recorded: Recorded): Recorded => ({
  ...recorded,
  first: async (page) => {
    for (const one of page.page.querySelectorAll<HTMLElement>('button'))
      if (one.textContent.includes('Who can see the screen?')) one.click()
    await page.stands()
  },
})
const ok =
  <Value,>(value: Value) =>
  () =>
    Promise.resolve({ ok: true as const, value })
const file = ana.id

const stop = (over: Partial<StopView>): StopView => ({
  stop: idFrom('entry-stop') as EntryId,
  member: mira.member,
  by: drita.member,
  asked: besa.member,
  since: '2026-06-14T09:00:00.000Z',
  is: 'to-confirm',
  atServer: true,
  held: { card: 'read', care: 'write', origins: 'keep' },
  heldSince: { care: '2026-05-01T09:00:00.000Z' },
  unkept: [],
  lift: null,
  recovery: null,
  markLeft: false,
  mayConfirm: false,
  ...over,
})
const stops = (...all: readonly Partial<StopView>[]) => ({
  answers: {
    stops: ok(all.map((one, n) => stop({ stop: idFrom(`entry-stop-${String(n)}-`) as EntryId, ...one }))),
    secondsForStop: ok([
      { member: besa.member, inLine: true },
      { member: idFrom('member-figures') as MemberId, inLine: false },
    ]),
  },
})
const alarms = (['gap', 'fork', 'recipients-wrong'] as const).flatMap((what) => [
  { what, device: drita.device, folder: 'care' as const },
  { what, device: null, folder: null },
])
const doubted = inFile('ana', ana.entries, {
  view: {
    alarms,
    erasureAskedBy: besa.member,
    ended: [{ folder: 'health', on: '2026-06-01' as PlainDate }],
    redacted: [{ folder: 'care', by: besa.member, device: besa.device }],
    hidesEarlier: true,
  },
})
const partly = inFile('ana', ana.entries, {
  held: ['card', 'care', 'identity'],
  view: { erasureAskedBy: drita.member },
})
const others = files.slice(1)
const devices = ok([
  {
    device: drita.device,
    member: drita.member,
    memberName: 'Drita Kola',
    thisOne: true,
    revoked: false,
    lastSeen: null,
    wiped: false,
  },
])

describe('a child’s page, and what each control of it does', () => {
  it.each<readonly [string, Recorded, number]>([
    ['overview of work under way', at({ is: 'child', file, tab: 'overview' }), 1],
    ['overview, revealed', revealed(at({ is: 'child', file, tab: 'overview' })), 0],
    ['overview of one of everything', at({ is: 'child', file: ben.id, tab: 'overview' }), 0],
    ['overview of one of everything, revealed', revealed(at({ is: 'child', file: ben.id, tab: 'overview' })), 0],
    ['overview of a file asked to be closed', at({ is: 'child', file: closed.id, tab: 'overview' }), 0],
    ['overview of a closed file', at({ is: 'child', file: ended.id, tab: 'overview' }), 0],
    ['overview of a file opened today', at({ is: 'child', file: bare.id, tab: 'overview' }), 1],
    [
      'overview of a file with faults, for a supervisor',
      at({ is: 'child', file, tab: 'overview' }, { files: [doubted, ...others], answers: { devices } }),
      0,
    ],
    [
      'overview of a file with faults, for a specialist',
      at(
        { is: 'child', file, tab: 'overview' },
        { files: [doubted, ...others], me: { roles: ['specialist'], member: mira.member } },
      ),
      0,
    ],
    ['overview of a file held in part', at({ is: 'child', file, tab: 'overview' }, { files: [partly, ...others] }), 0],
    [
      'overview beside a stop',
      at({ is: 'child', file, tab: 'overview' }, stops({ mayConfirm: true }, { is: 'lapsed' })),
      0,
    ],
    ['journey', at({ is: 'child', file, tab: 'journey' }), 1],
    ['journey of one of everything, revealed', revealed(at({ is: 'child', file: ben.id, tab: 'journey' })), 0],
    ['journey of a folder', at({ is: 'child', file: ben.id, tab: 'journey', folder: 'care' }), 0],
    ['plan', at({ is: 'child', file, tab: 'plan' }), 1],
    ['plan of one of everything', at({ is: 'child', file: ben.id, tab: 'plan' }), 1],
    ['plan of a closed file', at({ is: 'child', file: ended.id, tab: 'plan' }), 0],
    ['people', at({ is: 'child', file, tab: 'people' }), 2],
    ['people, revealed', revealed(at({ is: 'child', file: ben.id, tab: 'people' })), 1],
    ['people, whom erasing was asked of', at({ is: 'child', file, tab: 'people' }, { files: [doubted, ...others] }), 1],
    ['people, held in part', at({ is: 'child', file, tab: 'people' }, { files: [partly, ...others] }), 1],
  ])('%s', async (_, recorded, deep) => {
    expect(await everyPress(recorded, deep)).toMatchSnapshot()
  })
})

describe('a page of one child, and what each control of it does', () => {
  it.each<readonly [string, Recorded, number]>([
    ['how it has gone', at({ is: 'looks', file }), 1],
    ['how it has gone with one of everything', at({ is: 'looks', file: ben.id }), 0],
    ['what crosses', revealed(at({ is: 'crossings', file })), 1],
    ['what crosses of one of everything', revealed(at({ is: 'crossings', file: ben.id })), 1],
    ['sheet of a decision', at({ is: 'decision-sheet', file, entry: entryIn(ana, 'best-interests') }), 1],
    ['sheet of a conference', at({ is: 'decision-sheet', file: ben.id, entry: entryIn(ben, 'case-conference') }), 0],
    ['going back', revealed(at({ is: 'return', file })), 1],
    ['going back of one of everything', revealed(at({ is: 'return', file: ben.id })), 0],
    ['handing over', revealed(at({ is: 'hand-over-page', file })), 1],
    ['handing over of one of everything', revealed(at({ is: 'hand-over-page', file: ben.id })), 1],
    ['family map', at({ is: 'family-map', file }), 1],
    ['family map of one of everything, revealed', revealed(at({ is: 'family-map', file: ben.id })), 1],
    ['plan on a page', at({ is: 'plan-page', file }), 1],
    ['plan on a page of one of everything', revealed(at({ is: 'plan-page', file: ben.id })), 1],
    ['sheet to agree on', at({ is: 'consent-sheet', file }), 1],
    ['sheet of rights', at({ is: 'rights-sheet', file: ben.id }), 1],
    ['copy of the own file', revealed(at({ is: 'own-file', file })), 1],
    ['copy of the own file with one of everything', revealed(at({ is: 'own-file', file: ben.id })), 1],
    ['to think about', at({ is: 'guidance', file }), 1],
    ['to think about with one of everything, revealed', revealed(at({ is: 'guidance', file: ben.id })), 0],
    ['whether it is the same child', at({ is: 'related', file }), 1],
    ['slip of a referral', at({ is: 'slip', file: ben.id, entry: entryIn(ben, 'referral') }), 1],
    ['services for a need', at({ is: 'match', file: ben.id, entry: entryIn(ben, 'service') }), 1],
  ])('%s', async (_, recorded, deep) => {
    expect(await everyPress(recorded, deep)).toMatchSnapshot()
  })
})

describe('stopping a colleague on one file', () => {
  it.each<readonly [string, Recorded]>([
    ['nobody stopped', at({ is: 'stopped-members', file })],
    ['nobody stopped, and the card not kept', at({ is: 'stopped-members', file }, { files: [partly, ...others] })],
    ...(
      [
        ['to be confirmed by me', { mayConfirm: true, by: besa.member, asked: drita.member }],
        ['not at the server yet, asked of nobody', { atServer: false, asked: null }],
        [
          'confirmed, with a lift asked by another',
          { is: 'confirmed', lift: { by: besa.member, member: mira.member, counts: true } },
        ],
        [
          'confirmed, with a lift asked by me',
          { is: 'confirmed', lift: { by: drita.member, member: mira.member, counts: true } },
        ],
        [
          'confirmed, with a lift that counts no more',
          { is: 'confirmed', lift: { by: besa.member, member: mira.member, counts: false } },
        ],
        ['ended', { is: 'lapsed', markLeft: true }],
        ['lifted, with the mark left', { is: 'lifted', markLeft: true }],
        ['lifted', { is: 'lifted' }],
        ['with folders that nobody keeps', { is: 'confirmed', unkept: ['origins'] }],
        [
          'with folders that somebody agreed to take',
          { is: 'confirmed', unkept: ['origins'], recovery: { by: besa.member, member: drita.member, counts: true } },
        ],
        [
          'with folders that I agreed to',
          { is: 'confirmed', unkept: ['origins'], recovery: { by: drita.member, member: besa.member, counts: true } },
        ],
        ['of me', { member: drita.member, by: besa.member }],
      ] as readonly (readonly [string, Partial<StopView>])[]
    ).map(([name, one]) => [name, revealed(at({ is: 'stopped-members', file }, stops(one)))] as const),
  ])('%s', async (_, recorded) => {
    expect(await everyPress(recorded, 2)).toMatchSnapshot()
  })

  it.each(['first', 'last'] as const)(
    'asks for the mark and a second person, and looks once more: %s answers',
    async (take) => {
      const recorded = at({ is: 'stopped-members', file, member: mira.member }, stops())
      expect(await everyAnswer(recorded, take, 'Look once more')).toMatchSnapshot()
    },
  )
})
