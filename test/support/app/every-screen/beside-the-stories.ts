import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { Device } from '#device/api.ts'
import { all } from '#domain/file/values.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { focalPoints } from '#domain/kinds/any/focal-points.ts'
import { supervisionSession } from '#domain/kinds/planning/supervision-session.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { instrumentCompleted } from '#domain/kinds/assessment/instrument-completed.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { referral } from '#domain/kinds/services/referral.ts'
import { service } from '#domain/kinds/services/service.ts'
import type { Kind } from '#domain/file/kind.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { EXAMPLES } from '../../examples/all.ts'
import { given } from '../../given.ts'
import { anOutcomeLook, aReflection } from '../../work.ts'
import type { Rights } from '#device/kept/rights.ts'

/** A file, and an entry in it. */
export interface Spot {
  readonly file: FileId
  readonly entry: EntryId
}

/** The files and entries that screens open as parameters. */
export interface Stands {
  readonly child: FileId
  readonly mother: FileId
  readonly need: Spot
  readonly decision: Spot
  readonly referral: Spot
  readonly toApprove: Spot
  readonly directory: Spot
  readonly stocktaking: FileId
  readonly met: Spot
  readonly request: FileId
  readonly group: FileId
  readonly ethics: FileId
  readonly report: FileId
  /** Who carries the files. */
  readonly worker: MemberId
}

interface Setting {
  readonly agency: Agency
  readonly coordinator: MemberId
  readonly today: PlainDate
  readonly child: FileId
  readonly mother: FileId
}

const WRITES: Rights = { card: 'read', care: 'write' }

/**
 * One of everything that no story contains: the agency's own records, requests to others, reports. Returns the place of
 * each.
 */
export async function besideTheStories({ agency, coordinator, today, child, mother }: Setting): Promise<Stands> {
  const { devices, members } = agency
  const { drita, besa, arben } = devices
  const all = [members.drita, members.besa, members.mira, members.arben, coordinator]
  const whole = (name: string): readonly Draft[] =>
    EXAMPLES.filter(({ kind }) => kind.name === name).map(({ body }) => ({ kind: name, at: today, about: [], body }))
  const shared = async (kinds: readonly string[], others: readonly MemberId[]): Promise<FileId> =>
    known(
      given(
        await drita.openFiles([
          {
            drafts: kinds.flatMap(whole),
            grants: others.filter((one) => one !== members.drita).map((member) => ({ member, rights: WRITES })),
          },
        ]),
      )[0],
    )

  const directory = await shared(['directory-opened', 'listing', 'constraint', 'foster-carer'], all)
  const ethics = await shared(['ethics-log-opened', 'agency-dilemma', 'agency-principle', 'practice-learnt'], all)
  const stocktaking = await shared(['stocktaking-opened', 'stock-form', 'stock-item', 'stock-figures'], all)
  const met = await shared(['encounter'], [members.besa])
  await shared(['child-at-risk'], [members.besa])
  const request = await shared(['outside-request'], [members.besa])
  const group = await shared(
    ['group-list', 'attendance', 'group-note', 'prevention-session', 'known-in-group'],
    [members.besa],
  )
  given(
    await drita.write([
      { file: child, draft: { kind: ethicalReflection.name, at: today, about: ['child'], body: aReflection() } },
    ]),
  )
  const stays = {
    kind: whereabouts.name,
    at: today,
    about: ['child' as const],
    body: { of: 'lives', is: 'known', name: 'The house by the mill', mayGoThere: 'with-care' },
  }
  const look = { kind: instrumentCompleted.name, at: today, about: ['child' as const], body: anOutcomeLook() }
  given(
    await drita.write(
      [stays, look, { ...look, at: addDays(today, -120) }].map((draft) => ({ file: child, draft })),
      { leaving: { [child]: [] } },
    ),
  )
  const asked = {
    referral: 'class',
    to: 'school',
    called: 'the class teacher',
    asks: 'A place in the evening class.',
    fields: ['called', 'age-band', 'languages'],
    facts: [],
    how: 'paper',
    lawful: { basis: 'best-interests', reason: 'School begins on Monday.', secondPerson: { member: members.besa } },
    passingOn: 'not-allowed',
  }
  given(await drita.write([{ file: mother, draft: { kind: referral.name, at: today, about: ['child'], body: asked } }]))

  const talk = {
    worker: members.drita,
    supervisor: members.besa,
    how: 'one-to-one',
    workerSays: 'Two nights were short.',
    talkedAbout: ['own-strain', 'what-went-well'],
    agreed: [{ what: 'A day off', who: { member: members.besa } }],
    staffCare: ['time-off'],
  }
  given(
    await besa.openFiles([
      {
        drafts: [{ kind: supervisionSession.name, at: today, body: talk }],
        grants: [{ member: members.drita, rights: { card: 'write', care: 'write' } }],
      },
    ]),
  )
  const team = given(await arben.team()).file
  given(
    await arben.write([
      { file: team, draft: { kind: focalPoints.name, at: today, body: { points: [members.arben, members.mira] } } },
    ]),
  )
  for (const device of [arben, drita, besa]) given(await device.sync())
  const body = {
    what: ['told-secrets'],
    about: [{ named: 'a driver' }],
    childSafeNow: 'not-known',
    toldBy: 'child',
    mayBeNamed: 'no',
    words: 'He tells the neighbours.',
  }
  const report = given(await drita.reportStaff({ about: [{ named: 'a driver' }], child: 'none', body }))

  const spot = (kind: Kind) => firstOf(drita, kind)
  return {
    worker: members.drita,
    child,
    mother,
    stocktaking,
    group,
    request,
    ethics,
    report,
    need: await spot(service),
    decision: await spot(bestInterests),
    referral: await spot(referral),
    toApprove: await spot(closure),
    directory: { file: directory, entry: await entryIn(drita, directory, 'listing') },
    met: { file: met, entry: await entryIn(drita, met, 'encounter') },
  }
}

/** The first entry of a kind in any child's file. */
async function firstOf(device: Device, kind: Kind): Promise<Spot> {
  for (const { file } of given(await device.files())) {
    const [entry] = all(given(await device.file(file)).caseFile, kind)
    if (entry) return { file, entry: entry.id }
  }
  throw new Error(`no ${kind.name} in any file`)
}

async function entryIn(device: Device, file: FileId, kind: string): Promise<EntryId> {
  return known(given(await device.file(file)).caseFile.byKind[kind]?.[0]).id
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('nothing stands there')
  return value
}
