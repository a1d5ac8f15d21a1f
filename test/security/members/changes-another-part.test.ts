import { describe, expect, it } from 'vitest'
import { asSealed } from '#domain/entry/by-place.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'
import { isApproved } from '#domain/file/approvals.ts'
import { fold } from '#domain/file/fold.ts'
import { all, current } from '#domain/file/values.ts'
import { kindNamed, withEntries } from '#domain/file/with-entries.ts'
import { approved } from '#domain/kinds/any/approved.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { missingEpisode, missingSince } from '#domain/kinds/care/missing-episode.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { referrals } from '#domain/rules/consent/referrals.ts'
import { leading } from '#domain/file/tracks.ts'
import type { Kind } from '#domain/file/kind.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { visitPlanned, visitsAhead } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { service } from '#domain/kinds/services/service.ts'
import { KINDS } from '#domain/kinds.ts'
import { guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import { CARDS } from '#guidance/cards.ts'
import { dismissalDraft } from '#guidance/engine/drafts.ts'
import { type ApplicableCard, guidanceFor } from '#guidance/engine/guidance-for.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import { readTogether } from '#domain/same-child/joined-files.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { day, entryOf, fileOf } from '../../support/entries.ts'
import { help, TODAY } from '../../support/guidance/child.ts'
import { ofKind } from '../../support/examples/of-kind.ts'
import { EXAMPLES } from '../../support/examples/all.ts'
import { anasFile, besa, drita, idFrom, mira } from '../../support/people.ts'
import { aPlanAgreed, aVisit, aVisitPlanned } from '../../support/work.ts'

/** What somebody wrote who may write in these folders alone. */
const mayWrite = (...writes: Folder[]) => ({ by: mira.member, device: mira.device, found: { writes } })
const therapist = { ...mayWrite('therapy'), folder: 'therapy' as const }
const nurse = { ...mayWrite('health'), folder: 'health' as const }

const wrong = entryOf(visit, aVisit({ saw: 'her uncle' }))
const struck = [wrong, entryOf(superseded, { entry: wrong.id, because: 'It was her sister.' })]
const sealedOf = (entries: readonly Entry[]) => entries.map(asSealed)
const bodyOf = (name: string) => {
  const example = EXAMPLES.find(({ kind }) => kind.name === name)
  if (!example) throw new Error('every kind has an example')
  return example.body as never
}
const helped = entryOf(service, bodyOf('service'))

describe('a member who may write in one part', () => {
  it('does not bring struck words back by an entry under their id', () => {
    const twin = entryOf(visit, aVisit({ saw: 'tea' }), { ...therapist, id: wrong.id })
    for (const entries of [
      [...struck, twin],
      [twin, ...struck],
    ]) {
      const file = fileOf(...entries)
      expect(sealedOf(all(file, visit))).toEqual([twin])
      expect(Object.keys(file.struck)).toEqual([wrong.id])
      expect(file.entries.filter(({ found }) => found?.twin)).toHaveLength(2)
    }
  })

  it('does not bring them back where the entry comes later than a folded file', () => {
    const twin = entryOf(visit, aVisit({ saw: 'tea' }), { ...therapist, id: wrong.id })
    const many = Array.from({ length: 8 }, () => entryOf(note, { words: 'tea' }))
    const file = withEntries(KINDS, fileOf(...struck, ...many), [twin])
    expect(sealedOf(all(file, visit))).toEqual([twin])
    expect(file).toEqual(fileOf(...struck, ...many, twin))
  })

  it('does not strike what stands, nor undo a correction by taking its id', () => {
    const standing = entryOf(visit, aVisit())
    const strike = entryOf(superseded, { entry: standing.id, because: 'so that it goes' }, therapist)
    expect(all(fileOf(standing, strike), visit)).toEqual([standing])
    expect(fileOf(standing, strike).entries.find(({ kind }) => kind === 'superseded')?.found?.without).toEqual(['care'])
    const twin = entryOf(note, { words: 'tea' }, { ...therapist, id: struck[1]?.id ?? wrong.id })
    expect(all(fileOf(...struck, twin), visit)).toEqual([])
  })

  it('does not replace a value of another part: it stays current, and the attempt is said on the entry', () => {
    for (const who of [therapist, nurse]) {
      const over = entryOf(service, { ...helped.body, outcome: undefined } as never, { ...who, replaces: [helped.id] })
      const file = fileOf(helped, over)
      expect(file.replaced).toEqual({})
      expect(current(file, service)).toContainEqual(helped)
      expect(file.entries.find(({ id }) => id === over.id)?.found?.without).toEqual(['care'])
    }
  })

  it('does not approve a plan, in its own part or by an entry under the id of an answer', () => {
    const plan = entryOf(planAgreed, aPlanAgreed(), { by: drita.member })
    const yes = entryOf(approved, { entry: plan.id }, therapist)
    expect(isApproved(fileOf(plan, yes), plan)).toBe(false)
    expect(fileOf(plan, yes).entries.find(({ id }) => id === yes.id)?.found?.without).toEqual(['care'])
    const supervisors = entryOf(approved, { entry: plan.id }, { by: besa.member })
    const twin = entryOf(note, { words: 'tea' }, { ...therapist, id: supervisors.id })
    expect(isApproved(fileOf(plan, supervisors, twin), plan)).toBe(true)
    const another = entryOf(note, { words: 'tea' }, { ...therapist, id: plan.id })
    expect(isApproved(fileOf(plan, supervisors, another), plan)).toBe(true)
  })

  it('does not answer a plan by an approval in another file of the same child, also where they may write in both', () => {
    const plan = entryOf(planAgreed, aPlanAgreed(), { by: drita.member })
    const elsewhere = { by: besa.member, file: idFrom('file-other') as FileId }
    expect(isApproved(fileOf(plan, entryOf(approved, { entry: plan.id }, elsewhere)), plan)).toBe(false)
    expect(isApproved(fileOf(plan, entryOf(approved, { entry: plan.id }, { by: besa.member })), plan)).toBe(true)
  })

  it('does not make a promised visit count as made', () => {
    const promised = entryOf(visitPlanned, aVisitPlanned())
    const made = entryOf(visit, { ...aVisit(), planned: promised.id }, nurse)
    expect(visitsAhead(fileOf(promised, made))).toEqual([promised])
    expect(visitsAhead(fileOf(promised, { ...made, found: { writes: ['care', 'health'] } }))).toEqual([])
  })

  it('does not hide that a child is missing, whatever they write of the same episode', () => {
    const gone = entryOf(missingEpisode, { is: 'missing', episode: 'march' })
    const beside = { ...mayWrite('whereabouts'), folder: 'whereabouts' as const, replaces: [gone.id] }
    for (const is of ['missing', 'known-elsewhere', 'back'] as const) {
      const file = fileOf(gone, entryOf(missingEpisode, { is, episode: 'march' }, beside))
      expect([is, missingSince(file)]).toEqual([is, gone.at])
    }
  })

  it('does not take back or answer a referral, an order or a search of another part by its key', () => {
    const tries = [
      ['referral', 'referral-taken-back', 'referral'],
      ['referral', 'referral-answer', 'referral'],
      ['authority-demand', 'demand-answer', 'demand'],
      ['tracing-request', 'tracing-step', 'tracing'],
    ] as const
    for (const [of, answer, key] of tries) {
      const begun = ofKind(of, { [key]: 'one' }, { folder: 'care' })
      const part = kindNamed(KINDS, answer)?.folders.find((folder) => folder !== 'care') ?? 'care'
      const other = ofKind(answer, { [key]: 'one' }, { ...mayWrite(part), folder: part })
      const file = fileOf(begun, other)
      expect(all(file, { name: of } as Kind)).toEqual([begun])
      expect([answer, (all(file, { name: answer } as Kind)[0]?.body as Record<string, string>)[key]]).not.toContain(
        'one',
      )
      expect(file.entries.find(({ id }) => id === other.id)?.found?.apart).toEqual(['care'])
      expect(sealedOf(file.entries)).toEqual(sealedOf(fileOf(other, begun).entries))
    }
    const asked = ofKind('referral', { referral: 'one', answerBy: day('2026-03-09') }, { folder: 'care' })
    const back = ofKind('referral-taken-back', { referral: 'one' }, therapist)
    const standing = (...entries: Entry[]) =>
      referrals(fileOf(...entries), day('2026-03-02')).map((one) => one.standing)
    expect(standing(asked, back)).toEqual(['waiting'])
    expect(standing(asked, { ...back, found: { writes: ['care', 'therapy'] } })).toEqual(['taken-back'])
  })

  it('does not dismiss a card of guidance whose facts lie in another part, also beside a dismissal that counts no more', () => {
    const need = help('needed', 'medical')
    const shown = (...entries: Entry[]) => {
      const { applicable, dismissed } = guidanceFor(CARDS, fileOf(...entries), TODAY)
      const isOf = ({ card }: ApplicableCard) => card.id === 'medical-needed'
      return { card: applicable.find(isOf), by: dismissed.find(isOf)?.by.id }
    }
    const { card } = shown(need)
    if (!card) throw new Error('the card applies')
    const { body } = dismissalDraft(card, TODAY, 'thought-of')
    const hidden = entryOf(guidanceDismissed, body, therapist)
    expect(shown(need, hidden).card).toEqual(card)
    const older = entryOf(guidanceDismissed, { ...body, facts: [] }, mayWrite('care'))
    for (const entries of [
      [older, hidden],
      [hidden, older],
    ])
      expect(shown(need, ...entries).card).toEqual(card)
    const rightly = entryOf(guidanceDismissed, body, mayWrite('care'))
    for (const entries of [
      [rightly, hidden],
      [hidden, rightly],
    ])
      expect(shown(need, ...entries)).toEqual({ card: undefined, by: rightly.id })
    expect(shown(need, { ...hidden, found: { writes: ['care', 'therapy'] } }).by).toBe(hidden.id)
  })

  it('does not move the day of a concern of another part: both show, in whatever order they come', () => {
    const now = ofKind('concern', { status: 'open', concern: 'one', look: 'now' }, { folder: 'care' })
    const watch = ofKind('concern', { status: 'open', concern: 'one', look: 'watch' }, therapist)
    const filler = Array.from({ length: 8 }, () => entryOf(note, { words: 'tea' }))
    const whole = fileOf(...filler, now, watch)
    expect(leading(whole, concern).map(({ id }) => id)).toEqual([now.id, watch.id])
    expect(fileOf(watch, now, ...filler)).toEqual(whole)
    expect(fileOf(...whole.entries)).toEqual(whole)
    expect(withEntries(KINDS, fileOf(...filler, now), [watch])).toEqual(whole)
    expect(withEntries(KINDS, fileOf(...filler, watch), [now])).toEqual(whole)
  })

  it('does not open a closed file again in another file of the same child', () => {
    const other = idFrom('file-other') as FileId
    const died = entryOf(lightClosure, { reason: 'died', words: 'x', familySupported: 'yes' }, { file: other })
    const again = entryOf(
      reopened,
      { because: 'It was another child.', askedBy: 'worker' },
      { by: mira.member, replaces: [died.id] },
    )
    const rest = (writers: readonly Folder[]) => ({
      file: other,
      caseFile: { ...fold(KINDS, [died], FOLDERS), writers: { [other]: { [mira.member]: writers } } },
    })
    const read = (writers: readonly Folder[]) =>
      caseStatus(readTogether(KINDS, fold(KINDS, [again], FOLDERS), [rest(writers)])).is
    expect(read(['health'])).toBe('closed')
    expect(read(['care'])).toBe('reopened')
  })
})

describe('what rightly reaches into another part', () => {
  it('acts where its author could write in both: an approval, a replaced value, a visit that was planned in another', () => {
    const both = { ...mayWrite('care', 'health'), folder: 'health' as const }
    const now = entryOf(service, helped.body, { ...both, replaces: [helped.id] })
    const file = fileOf(helped, now)
    expect(file.replaced).toEqual({ [helped.id]: [now.id] })
    expect(file.entries).toEqual([helped, now])
  })

  it('goes on as one track that was moved, rightly replaced or struck, for those who may write in the new part alone', () => {
    const mover = { by: drita.member, found: { writes: ['care', 'health'] as Folder[] }, folder: 'health' as const }
    const asked = ofKind('referral', { referral: 'one' }, mayWrite('care'))
    const answer = ofKind('referral-answer', { referral: 'one', answer: 'done' }, nurse)
    const before = ofKind('referral-answer', { referral: 'one', answer: 'done' }, mayWrite('care'))
    const moved = ofKind('referral', { referral: 'one' }, mover)
    const strike = entryOf(superseded, { entry: asked.id, because: 'It is about health.' })
    for (const way of [
      [asked, { ...moved, replaces: [asked.id] }],
      [asked, strike, moved],
    ])
      for (const said of [answer, before]) {
        const seen = referrals(fileOf(...way, said), day('2026-03-02'))
        expect(seen.map(({ standing, asked: { id } }) => [standing, id])).toEqual([['answered', moved.id]])
      }
  })

  it('leaves every example of every kind as it was sealed', () => {
    const entries = EXAMPLES.map(({ kind, body }) => entryOf(kind, body as never, { file: anasFile }))
    expect(fileOf(...entries).entries.every((entry) => entries.includes(entry))).toBe(true)
  })
})
