import { useLingui } from '@lingui/react/macro'
import type { FileLine } from '#device/files/api.ts'
import { contactForKnownFile, firstEntries } from '#domain/before/first-entries.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { childrenMet, type ChildMet, type Encounter } from '#domain/kinds/before/encounter.ts'
import type { AgeBand } from '#domain/vocabulary/person.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { scriptOf } from '#domain/vocabulary/language.ts'
import { askAgainDraft } from './opening-drafts.ts'
import { emptyOpening, type TypedOpening } from './typed-opening.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** One child of a contact without a file. */
export interface MetChild {
  readonly line: FileLine
  readonly entry: Encounter
  readonly child: ChildMet
}

const SEX = { female: 'female', male: 'male', other: 'other', 'not-known': null } as const

const yearsOf = (band: AgeBand): { readonly from: string; readonly to: string } => {
  const [from = '', to = ''] = /^\d+-\d+$/.test(band) ? band.split('-') : band === '25-or-more' ? ['25', ''] : []
  return { from, to }
}

/** What was written of this child, as the query whether there is a file already. */
export const typedFromMet = ({ child }: Pick<MetChild, 'child'>): TypedOpening => ({
  ...emptyOpening(todayHere()),
  step: 'compare',
  name: child.alias ?? '',
  ...yearsOf(child.ageSeems),
  sex: SEX[child.seems],
})

/** `closed`: its time is over and what was written may no longer be read, so the by-name is omitted. */
export function metChildOf(line: FileLine, entry: Encounter, mark: string, closed: boolean): MetChild | undefined {
  const child = childrenMet(entry).find((one) => one.mark === mark)
  if (!child) return undefined
  const { alias, ...rest } = child
  return { line, entry, child: closed || alias === undefined ? rest : child }
}

/** Settles a child who was met: with a file of its own, made of the first entries from the contact, or with the file that it already has. */
export function useMetOpening() {
  const { t } = useLingui()
  const me = useMe()
  const action = useDeviceAction<FileId, Refusal, WhyRefused>()
  const settled = (file: FileId, entry: EntryId, mark: string, as: 'became-a-file' | 'known-already', own: FileId) => ({
    file,
    draft: { kind: 'encounter-settled', at: todayHere(), about: [], body: { as, entry, mark, file: own } },
  })
  return {
    busy: action.busy,
    refused: action.refused?.code,
    /** Opens the file. `name`: what was typed besides the by-name, which is not a name. */
    open: async (
      { line, entry, child }: MetChild,
      { name, unsure }: Pick<TypedOpening, 'name' | 'unsure'>,
    ): Promise<FileId | undefined> => {
      const words = { notAsked: t`Met without a file: not asked further.`, wayBack: t`The open house, and our number.` }
      const first = firstEntries(entry, { file: line.file, mark: child.mark }, words)
      if (!first) return undefined
      const lookAgain = t`Look with your supervisor: does this child already have a file?`
      const drafts = [
        ...named(first, name.trim(), child.alias),
        { kind: 'case-holder', at: todayHere(), body: { member: me.member, as: 'caseworker' } },
        ...(unsure ? [askAgainDraft(me.member, todayHere(), lookAgain)] : []),
      ]
      const done = await action.run(async (device) => {
        const opened = await device.openFiles([{ drafts }])
        if (!opened.ok) return opened
        const [file] = opened.value
        if (file === undefined) throw new Error('a file that was opened has a number')
        const told = await device.write([settled(line.file, entry.id, child.mark, 'became-a-file', file)])
        return told.ok ? { ok: true, value: file } : told
      })
      return done?.value
    },
    /** The child has a file: the contact goes into it, where this member may write there, and that is recorded in the contact. */
    same: async ({ line, entry, child }: MetChild, file: FileId): Promise<boolean> => {
      const done = await action.run(async (device) => {
        const known = await device.file(file)
        const mayWrite = known.ok && mayWriteIn(known.value, 'care')
        const draft = mayWrite ? contactForKnownFile(entry, { file: line.file, mark: child.mark }) : undefined
        const told = await device.write([
          ...(draft ? [{ file, draft }] : []),
          settled(line.file, entry.id, child.mark, 'known-already', file),
        ])
        return told.ok ? { ok: true, value: file } : told
      })
      return done !== null
    },
  }
}

/** A name that somebody typed is carried over; a by-name is not a name. */
function named(drafts: readonly Draft[], name: string, alias: string | undefined): readonly Draft[] {
  if (name === '' || name === alias) return drafts
  return drafts.flatMap((draft): Draft[] =>
    draft.kind === 'card' && typeof draft.body === 'object'
      ? [
          { ...draft, body: { ...draft.body, called: { text: name } } },
          {
            kind: 'name',
            at: draft.at,
            body: { who: 'child', kind: 'called', text: name, script: scriptOf(name), use: 'use' },
          },
        ]
      : [draft],
  )
}
